package dev.steploom.resource;

import org.jspecify.annotations.Nullable;

/** A resource that is missing, of the wrong type, or could not be made. */
public class ResourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports the trouble.
     *
     * @param message which resource, and what to do
     */
    public ResourceException(String message) {
        super(message);
    }

    /**
     * Reports the trouble.
     *
     * @param message which resource, and what to do
     * @param cause what was thrown
     */
    public ResourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
