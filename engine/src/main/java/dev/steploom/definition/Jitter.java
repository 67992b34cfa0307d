package dev.steploom.definition;

/** How chance changes the wait before a retry, so that many steps do not retry at the same moment. */
public enum Jitter {
    /** Between nothing and the wait. */
    FULL,
    /** The wait, give or take up to one delay. */
    PLUS_MINUS
}
