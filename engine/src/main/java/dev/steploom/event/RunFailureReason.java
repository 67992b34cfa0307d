package dev.steploom.event;

/** Why a run failed. */
public enum RunFailureReason {
    /** A step failed. */
    STEP_FAILURE,
    /** Something outside of the steps failed, such as a resource. */
    RUN_EXCEPTION
}
