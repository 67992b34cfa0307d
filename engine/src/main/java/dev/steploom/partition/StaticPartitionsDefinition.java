package dev.steploom.partition;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.type.NearestName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Partitions that are always the same. */
public final class StaticPartitionsDefinition implements PartitionsDefinition {
    private final List<String> keys;
    private final Set<String> known;

    private StaticPartitionsDefinition(List<String> keys) {
        this.keys = List.copyOf(keys);
        PartitionKeys.requireValid(this.keys);
        PartitionKeys.requireDistinct(this.keys);
        this.known = new HashSet<>(this.keys);
    }

    /**
     * Defines partitions by their keys.
     *
     * @param keys all different, without {@code ...} and control characters
     * @return partitions in this order
     * @throws PartitionsDefinitionException if a key comes twice or may not be a key
     */
    public static StaticPartitionsDefinition of(String... keys) {
        return new StaticPartitionsDefinition(givenAll(keys, "keys"));
    }

    /**
     * Defines partitions by their keys.
     *
     * @param keys all different, without {@code ...} and control characters
     * @return partitions in this order
     * @throws PartitionsDefinitionException if a key comes twice or may not be a key
     */
    public static StaticPartitionsDefinition of(List<String> keys) {
        return of(given(keys, "keys").toArray(String[]::new));
    }

    @Override
    public List<String> keys(PartitionScope scope) {
        return keys;
    }

    @Override
    public boolean has(String key, PartitionScope scope) {
        return known.contains(key);
    }

    @Override
    public UnknownPartitionException unknown(String key, PartitionScope scope) {
        return new UnknownPartitionException(key, NearestName.hint(key, "partitions", keys), NearestName.of(key, keys));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaticPartitionsDefinition that && keys.equals(that.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    @Override
    public String toString() {
        int shown = Math.min(keys.size(), 10);
        return keys.size()
                + (keys.size() == 1 ? " partition: " : " partitions: ")
                + String.join(", ", keys.subList(0, shown))
                + (shown < keys.size() ? ", …" : "");
    }
}
