package dev.steploom.definition;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventBuilder;

/** Passes messages from a level on to another logger. */
@SuppressWarnings("try") // Its close may throw what its target's does, an interrupt too.
final class LeastLevelLogger extends LegacyAbstractLogger implements AutoCloseable {
    private static final long serialVersionUID = 1L;

    private final transient Logger target;
    private final Level least;
    private final boolean closesTarget;

    private LeastLevelLogger(Logger target, Level least, boolean closesTarget) {
        this.target = target;
        this.least = least;
        this.closesTarget = closesTarget;
        this.name = target.getName();
    }

    /** Filters a logger that was made for one run, and is closed with it. */
    static Logger of(Logger target, Level least) {
        return new LeastLevelLogger(target, least, true);
    }

    /** Hides from who closes loggers that this one can be closed. */
    static Logger leftOpen(Logger target) {
        return target instanceof AutoCloseable ? new LeastLevelLogger(target, Level.TRACE, false) : target;
    }

    private boolean passes(Level level) {
        return level.toInt() >= least.toInt() && target.isEnabledForLevel(level);
    }

    /** Key-value pairs and markers reach the target as they are. */
    @Override
    public LoggingEventBuilder makeLoggingEventBuilder(Level level) {
        return target.makeLoggingEventBuilder(level);
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable throwable) {
        LoggingEventBuilder event = target.atLevel(level).setCause(throwable);
        if (marker != null) {
            event = event.addMarker(marker);
        }
        event.log(String.valueOf(MessageFormatter.basicArrayFormat(pattern, arguments)));
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return LeastLevelLogger.class.getName();
    }

    @Override
    public boolean isTraceEnabled() {
        return passes(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return passes(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return passes(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return passes(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return passes(Level.ERROR);
    }

    @Override
    public void close() throws Exception {
        if (closesTarget && target instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
