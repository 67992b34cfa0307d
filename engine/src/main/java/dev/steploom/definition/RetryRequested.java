package dev.steploom.definition;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Thrown by an op that wants to be tried again; comes before any retry policy. */
public class RetryRequested extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int maxRetries;
    private final Duration waitTime;

    /**
     * Asks for retries.
     *
     * @param maxRetries how many at the most; the step fails once there were as many
     * @param waitTime how long to wait before the next
     * @param cause why, if something was thrown
     */
    public RetryRequested(int maxRetries, Duration waitTime, @Nullable Throwable cause) {
        super(cause == null ? null : cause.getMessage(), cause);
        this.maxRetries = maxRetries;
        this.waitTime = waitTime;
    }

    /**
     * Asks for retries at once.
     *
     * @param maxRetries how many at the most
     */
    public RetryRequested(int maxRetries) {
        this(maxRetries, Duration.ZERO, null);
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
     * @return the wait, zero for none
     */
    public Duration waitTime() {
        return waitTime;
    }
}
