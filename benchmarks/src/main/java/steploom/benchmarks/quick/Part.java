package steploom.benchmarks.quick;

import java.util.Locale;

/** The parts of the quick look, in the order in which they are printed. */
enum Part {
    /** Runs in process, beside bare futures. */
    RUN,
    /** Runs by other executors, beside bare futures. */
    EXECUTORS,
    /** Steps that compute or block, by one thread and by more. */
    WORK,
    /** Capturing and planning. */
    CAPTURE,
    /** Reading the log, and the memory that a run keeps. */
    LOG,
    /** Tests of a job by JUnit, beside empty tests; only where it is named. */
    JUNIT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
