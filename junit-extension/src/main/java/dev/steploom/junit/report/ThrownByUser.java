package dev.steploom.junit.report;

import dev.steploom.definition.RetryRequested;
import dev.steploom.event.ErrorInfo;
import dev.steploom.execution.StepFailure;

/** Takes off errors what the engine wraps around what an op threw. */
public final class ThrownByUser {
    private ThrownByUser() {}

    /**
     * Finds what was thrown.
     *
     * @param error the error of a failed step or run
     * @return what a failed step's op threw, with its causes; any other error as it is
     */
    public static ErrorInfo of(ErrorInfo error) {
        ErrorInfo cause = error.cause();
        boolean wrapper = error.throwable() instanceof StepFailure || error.throwable() instanceof RetryRequested;
        return wrapper && cause != null ? of(cause) : error;
    }
}
