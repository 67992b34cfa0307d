package dev.steploom.execution;

/** How a run ended. */
public enum RunStatus {
    /** No step failed. */
    SUCCESS,
    /** A step failed, or a resource could not be made. */
    FAILURE,
    /** Somebody cancelled it. */
    CANCELED
}
