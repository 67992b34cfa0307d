package dev.steploom.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says that an op wrote an asset.
 *
 * @param key the asset's name
 * @param description what was written, if told
 * @param partition the part of the asset that was written, if it has parts
 * @param metadata values that explain it, such as row counts
 */
public record AssetMaterialization(
        AssetKey key,
        @Nullable String description,
        @Nullable String partition,
        Map<String, MetadataValue> metadata) {

    /**
     * Names an asset that was written.
     *
     * @param key its parts, separated by {@code /}
     * @return a materialisation without metadata
     */
    public static AssetMaterialization of(String key) {
        return new AssetMaterialization(AssetKey.of(key), null, null, Map.of());
    }

    /**
     * Adds values that explain it.
     *
     * @param values plain values by name
     * @return a copy with these metadata
     */
    public AssetMaterialization withMetadata(Map<String, ? extends @Nullable Object> values) {
        return new AssetMaterialization(key, description, partition, MetadataValue.ofAll(values));
    }

    /**
     * Adds a description.
     *
     * @param text what was written
     * @return a copy with this description
     */
    public AssetMaterialization withDescription(@Nullable String text) {
        return new AssetMaterialization(key, text, partition, metadata);
    }

    /**
     * Says which part was written.
     *
     * @param name the partition's key
     * @return a copy for this partition
     */
    public AssetMaterialization withPartition(@Nullable String name) {
        return new AssetMaterialization(key, description, name, metadata);
    }
}
