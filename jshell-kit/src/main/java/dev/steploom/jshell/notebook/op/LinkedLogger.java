package dev.steploom.jshell.notebook.op;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A logger that passes its messages on as texts. */
final class LinkedLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<Level, String> sink;

    LinkedLogger(BiConsumer<Level, String> sink) {
        this.name = "dev.steploom.notebook";
        this.sink = sink;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String message,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        String text = MessageFormatter.basicArrayFormat(message, arguments);
        if (thrown == null) {
            sink.accept(level, text);
        } else {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            sink.accept(level, text + "\n" + trace.toString().stripTrailing());
        }
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return true;
    }

    @Override
    public boolean isInfoEnabled() {
        return true;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }
}
