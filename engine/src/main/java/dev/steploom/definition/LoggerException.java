package dev.steploom.definition;

import org.jspecify.annotations.Nullable;

/** A logger that could not be made; the run that it was made for did not begin. */
public final class LoggerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which logger it is. */
    private final String key;

    /**
     * Reports the trouble.
     *
     * @param key the logger's key
     * @param message what is wrong, and what to do
     * @param cause what was thrown, if anything was
     */
    public LoggerException(String key, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.key = key;
    }

    /**
     * Returns which logger it is.
     *
     * @return its key
     */
    public String key() {
        return key;
    }
}
