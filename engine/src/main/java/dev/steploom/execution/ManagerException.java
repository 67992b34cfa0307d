package dev.steploom.execution;

import dev.steploom.event.ErrorInfo;

/** A value that could not be kept or loaded; what the manager threw is its cause. */
public abstract sealed class ManagerException extends RuntimeException
        permits InputFileException, InputLoadException, OutputHandleException {
    private static final long serialVersionUID = 1L;

    ManagerException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Puts a cause into a sentence. */
    static String because(Throwable cause) {
        String text = ErrorInfo.of(cause).toString();
        return text.endsWith(".") ? text : text + ".";
    }
}
