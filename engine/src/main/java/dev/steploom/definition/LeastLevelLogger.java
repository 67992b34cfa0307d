package dev.steploom.definition;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventBuilder;

/** Passes messages from a level on to another logger. */
@SuppressWarnings("try") // Its close may throw what its target's does, an interrupt too.
final class LeastLevelLogger extends LevelLogger implements AutoCloseable {
    private static final long serialVersionUID = 1L;

    private final transient Logger target;
    private final boolean closesTarget;

    private LeastLevelLogger(Logger target, Level least, boolean closesTarget) {
        super(target.getName(), least);
        this.target = target;
        this.closesTarget = closesTarget;
    }

    /** Filters a logger that was made for one run, and is closed with it. */
    static Logger of(Logger target, Level least) {
        return new LeastLevelLogger(target, least, true);
    }

    /** Hides from who closes loggers that this one can be closed. */
    static Logger leftOpen(Logger target) {
        return target instanceof AutoCloseable ? new LeastLevelLogger(target, Level.TRACE, false) : target;
    }

    @Override
    boolean passes(Level level) {
        return super.passes(level) && target.isEnabledForLevel(level);
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
    public void close() throws Exception {
        if (closesTarget && target instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
