package dev.steploom.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a thrown {@code Failure} says of itself.
 *
 * @param label always {@code intentional-failure}, as in the reference
 * @param description why the op failed, if told
 * @param metadata values that explain it
 */
public record UserFailure(String label, @Nullable String description, Map<String, MetadataValue> metadata) {

    /** The label of every intentional failure. */
    public static final String INTENTIONAL = "intentional-failure";
}
