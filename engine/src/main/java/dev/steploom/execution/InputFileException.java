package dev.steploom.execution;

/** The file that run config names as the value of an input cannot be read. */
public final class InputFileException extends ManagerException {
    private static final long serialVersionUID = 1L;

    InputFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
