package dev.steploom.instance;

/** Where a step stands. */
public enum StepState {
    /** It waits, or the run ended before it started. */
    NOT_EXECUTED,
    /** It ended well. */
    SUCCEEDED,
    /** It ended badly. */
    FAILED,
    /** An upstream output was not emitted. */
    SKIPPED,
    /** Something upstream failed. */
    UPSTREAM_FAILED,
    /** It waited for a dynamic output that gave no steps. */
    UNRESOLVED;

    /**
     * Tells whether nothing more will happen to the step.
     *
     * @return true if it ended, was skipped or was given up
     */
    public boolean isResolved() {
        return this != NOT_EXECUTED && this != UNRESOLVED;
    }

    /**
     * Tells whether the step, or something upstream of it, failed.
     *
     * @return true if so
     */
    public boolean isBad() {
        return this == FAILED || this == UPSTREAM_FAILED;
    }
}
