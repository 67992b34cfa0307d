package dev.steploom.definition;

import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;

/** Takes messages from a level on; the same for those with a marker and those without. */
abstract class LevelLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    private final Level least;

    LevelLogger(String name, Level least) {
        this.name = name;
        this.least = least;
    }

    boolean passes(Level level) {
        return level.toInt() >= least.toInt();
    }

    @Override
    protected final String getFullyQualifiedCallerName() {
        return getClass().getName();
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
}
