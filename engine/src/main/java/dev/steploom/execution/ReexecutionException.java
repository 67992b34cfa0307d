package dev.steploom.execution;

/** A re-execution that cannot be: of a run that did not fail, of steps that the job does not have. */
public final class ReexecutionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReexecutionException(String message) {
        super(message);
    }
}
