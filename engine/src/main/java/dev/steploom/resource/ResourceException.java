package dev.steploom.resource;

import org.jspecify.annotations.Nullable;

/** A resource that is missing, of the wrong type, or could not be made. */
public class ResourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which resource it is, if it is one. */
    private final @Nullable String key;

    /**
     * Reports the trouble.
     *
     * @param message which resource, and what to do
     */
    public ResourceException(String message) {
        this(null, message, null);
    }

    /**
     * Reports the trouble.
     *
     * @param message which resource, and what to do
     * @param cause what was thrown
     */
    public ResourceException(String message, @Nullable Throwable cause) {
        this(null, message, cause);
    }

    /**
     * Reports the trouble with one resource.
     *
     * @param key the resource's key
     * @param message what is wrong, and what to do
     * @param cause what was thrown
     */
    public ResourceException(@Nullable String key, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.key = key;
    }

    /**
     * Returns which resource it is.
     *
     * @return its key; null if there are several
     */
    public @Nullable String key() {
        return key;
    }
}
