package dev.steploom.execution;

/** A run that was cancelled while its caller asked for errors to be thrown. */
public final class RunCanceledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient JobExecutionResult result;

    RunCanceledException(String message, JobExecutionResult result) {
        super(message);
        this.result = result;
    }

    /**
     * Returns what the run did until it was cancelled.
     *
     * @return outputs and events
     */
    public JobExecutionResult result() {
        return result;
    }
}
