package dev.steploom.execution;

import dev.steploom.definition.RetryRequested;
import java.time.Duration;

/** A retry that a policy asks for, not the op. */
final class RetryRequestedFromPolicy extends RetryRequested {
    private static final long serialVersionUID = 1L;

    RetryRequestedFromPolicy(int maxRetries, Duration waitTime, Throwable cause) {
        super(maxRetries, waitTime, cause);
    }
}
