package dev.steploom.execution;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** The logger of an op's context: keeps each message in the event log, and passes it on with run, job and step. */
final class StepLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    private final transient Run run;
    private final int step;

    StepLogger(Run run, int step) {
        this.run = run;
        this.step = step;
        this.name = run.logger().getName();
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return StepLogger.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable throwable) {
        String text = MessageFormatter.basicArrayFormat(pattern, arguments);
        run.log().message(step, level, text == null ? "null" : text, throwable);
        run.logger().write(level, text == null ? "null" : text, throwable, step);
    }

    @Override
    public boolean isTraceEnabled() {
        return run.logger().isTraceEnabled();
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
