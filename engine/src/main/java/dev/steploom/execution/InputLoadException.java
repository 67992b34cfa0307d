package dev.steploom.execution;

/** An input whose value could not be fetched. */
public final class InputLoadException extends ManagerException {
    private static final long serialVersionUID = 1L;

    InputLoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
