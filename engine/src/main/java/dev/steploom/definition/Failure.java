package dev.steploom.definition;

import dev.steploom.event.MetadataValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Thrown by an op that fails on purpose, with values that explain why. */
public class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, MetadataValue> metadata;
    /** Whether a retry policy may try again. */
    private final boolean allowRetries;

    /**
     * Fails on purpose.
     *
     * @param description why, if told
     * @param metadata plain values that explain it
     * @param allowRetries whether a retry policy may try again
     */
    public Failure(
            @Nullable String description, Map<String, ? extends @Nullable Object> metadata, boolean allowRetries) {
        super(description);
        this.metadata = MetadataValue.ofAll(metadata);
        this.allowRetries = allowRetries;
    }

    /**
     * Fails on purpose; a retry policy may try again.
     *
     * @param description why
     */
    public Failure(String description) {
        this(description, Map.of(), true);
    }

    /**
     * Returns the values that explain it.
     *
     * @return values by name
     */
    public Map<String, MetadataValue> metadata() {
        return metadata == null ? Map.of() : metadata;
    }

    /**
     * Tells whether a retry policy may try again.
     *
     * @return true unless the op said no
     */
    public boolean allowRetries() {
        return allowRetries;
    }
}
