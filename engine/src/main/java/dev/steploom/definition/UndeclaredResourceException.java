package dev.steploom.definition;

/** A resource that an op or hook asked for without declaring it. */
public final class UndeclaredResourceException extends StepInvariantException {
    private static final long serialVersionUID = 1L;

    /** Which resource was asked for. */
    private final String key;

    /**
     * Reports the use.
     *
     * @param key the resource's key
     * @param message who asked for it, and how to declare it
     */
    public UndeclaredResourceException(String key, String message) {
        super(message);
        this.key = key;
    }

    /**
     * Returns which resource it is.
     *
     * @return its key
     */
    public String key() {
        return key;
    }
}
