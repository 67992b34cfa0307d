package dev.steploom.definition;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Thrown by an op that wants to be tried again; comes before any retry policy. */
public class RetryRequested extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How many retries there may be. */
    private final int maxRetries;

    private final transient @Nullable Duration waitTime;

    /**
     * Asks for retries.
     *
     * @param maxRetries how many at the most; the step fails once there were as many
     * @param waitTime how long to wait before the next; null for not at all
     * @param cause why, if something was thrown
     */
    public RetryRequested(int maxRetries, @Nullable Duration waitTime, @Nullable Throwable cause) {
        super(null, cause); // The cause's own message may throw, and a reader finds it one level down.
        this.maxRetries = maxRetries;
        this.waitTime = waitTime;
    }

    /**
     * Asks for retries at once.
     *
     * @param maxRetries how many at the most
     */
    public RetryRequested(int maxRetries) {
        this(maxRetries, null, null);
    }

    /**
     * Returns how many retries there may be.
     *
     * @return the limit
     */
    public int maxRetries() {
        return maxRetries;
    }

    /**
     * Returns how long to wait.
     *
     * @return the wait; null for none
     */
    public @Nullable Duration waitTime() {
        return waitTime;
    }
}
