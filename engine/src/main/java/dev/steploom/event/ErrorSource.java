package dev.steploom.event;

/** Whose code is to blame for a step's failure. */
public enum ErrorSource {
    /** The op's body, or other code of the user. */
    USER_CODE_ERROR,
    /** A rule of the engine was broken: a wrong type, a missing or unknown output. */
    FRAMEWORK_ERROR,
    /** An {@code Error}, such as OutOfMemoryError or AssertionError. */
    UNEXPECTED_ERROR,
    /** The run was cancelled or its thread interrupted. */
    INTERRUPT
}
