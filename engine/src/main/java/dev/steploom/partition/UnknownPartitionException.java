package dev.steploom.partition;

import org.jspecify.annotations.Nullable;

/** A key that is not among the partitions at that time. */
public final class UnknownPartitionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The key that is not there. */
    private final String key;

    /** The key that was probably meant. */
    private final @Nullable String nearest;

    /**
     * Refuses a key.
     *
     * @param key the key that is not there
     * @param hint why, or what was probably meant; a sentence
     * @param nearest the key that was probably meant, if there is one
     */
    public UnknownPartitionException(String key, String hint, @Nullable String nearest) {
        super("There is no partition \"" + key + "\". " + hint);
        this.key = key;
        this.nearest = nearest;
    }

    /**
     * Returns the key that is not there.
     *
     * @return the key as it was given
     */
    public String key() {
        return key;
    }

    /**
     * Returns the key that was probably meant.
     *
     * @return a key that exists, or null if none is near
     */
    public @Nullable String nearest() {
        return nearest;
    }
}
