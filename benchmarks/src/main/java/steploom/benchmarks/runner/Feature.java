package steploom.benchmarks.runner;

import java.util.Locale;

/** What a run may be asked for beside its result. */
public enum Feature {
    /** Nothing: the full log, and each value checked against the types of the methods. */
    PLAIN,
    /** Ops that take and return any object, so that there is no type to check. */
    UNTYPED,
    /** A retry policy on each step, which none needs. */
    RETRIES,
    /** A hook after each step. */
    HOOKS,
    /** Every event of the log is read after the run. */
    LOG_READ;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
