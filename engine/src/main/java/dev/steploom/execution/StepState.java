package dev.steploom.execution;

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

    boolean isResolved() {
        return this != NOT_EXECUTED && this != UNRESOLVED;
    }

    boolean isBad() {
        return this == FAILED || this == UPSTREAM_FAILED;
    }
}
