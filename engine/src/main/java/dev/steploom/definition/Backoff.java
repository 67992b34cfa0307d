package dev.steploom.definition;

/** How the wait before a retry grows with the attempt. */
public enum Backoff {
    /** The attempt's number times the delay. */
    LINEAR,
    /** Two to the power of the attempt's number, less one, times the delay. */
    EXPONENTIAL
}
