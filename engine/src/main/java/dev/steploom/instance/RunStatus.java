package dev.steploom.instance;

/** Where a run stands. */
public enum RunStatus {
    /** It runs, or whatever ran it died without a word. */
    STARTED,
    /** No step failed. */
    SUCCESS,
    /** A step failed, or a resource could not be made. */
    FAILURE,
    /** Somebody cancelled it. */
    CANCELED;

    /**
     * Tells whether the run is over.
     *
     * @return true for all but {@link #STARTED}
     */
    public boolean hasEnded() {
        return this != STARTED;
    }
}
