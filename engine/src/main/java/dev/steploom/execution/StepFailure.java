package dev.steploom.execution;

import dev.steploom.definition.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A step that failed. It wraps what the op threw, as its cause; when it is thrown by a run, it holds the result of all
 * that was done until then.
 */
public final class StepFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The key of the step that failed. */
    private final String stepKey;

    private final transient @Nullable SourceLocation location;
    private transient @Nullable JobExecutionResult result;

    StepFailure(String stepKey, @Nullable SourceLocation location, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.stepKey = stepKey;
        this.location = location;
    }

    /**
     * Returns the step's key.
     *
     * @return such as {@code outer.inner[key]}
     */
    public String stepKey() {
        return stepKey;
    }

    /**
     * Returns where the op was called.
     *
     * @return the line of the user's code, if known
     */
    public @Nullable SourceLocation location() {
        return location;
    }

    /**
     * Returns what the run did until it failed.
     *
     * @return outputs and events; null in the error of an event
     */
    public @Nullable JobExecutionResult result() {
        return result;
    }

    StepFailure with(JobExecutionResult done) {
        this.result = done;
        return this;
    }
}
