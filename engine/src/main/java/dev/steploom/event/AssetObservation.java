package dev.steploom.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what an op saw of an asset that it did not write.
 *
 * @param key the asset's name
 * @param description what was seen, if told
 * @param partition the part of the asset that was seen, if it has parts
 * @param metadata values that explain it
 */
public record AssetObservation(
        AssetKey key,
        @Nullable String description,
        @Nullable String partition,
        Map<String, MetadataValue> metadata) {

    /**
     * Names an asset that was seen.
     *
     * @param key its parts, separated by {@code /}
     * @param values plain values by name
     * @return an observation
     */
    public static AssetObservation of(String key, Map<String, ? extends @Nullable Object> values) {
        return new AssetObservation(AssetKey.of(key), null, null, MetadataValue.ofAll(values));
    }
}
