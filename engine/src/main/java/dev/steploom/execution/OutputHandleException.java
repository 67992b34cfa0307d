package dev.steploom.execution;

/** An output whose value could not be kept. */
public final class OutputHandleException extends ManagerException {
    private static final long serialVersionUID = 1L;

    OutputHandleException(String message, Throwable cause) {
        super(message, cause);
    }
}
