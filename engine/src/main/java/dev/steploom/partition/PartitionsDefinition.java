package dev.steploom.partition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A set of partitions, each with a key. Which of them exist may depend on the time and on a store, so every question
 * takes a {@link PartitionScope}.
 */
public sealed interface PartitionsDefinition
        permits StaticPartitionsDefinition,
                TimeWindowPartitionsDefinition,
                MultiPartitionsDefinition,
                DynamicPartitionsDefinition {
    /**
     * Returns all keys.
     *
     * @param scope the time, and the store of dynamic partitions
     * @return keys in the definition's order
     */
    List<String> keys(PartitionScope scope);

    /**
     * Returns all keys at the present time, of partitions that are not dynamic.
     *
     * @return keys in the definition's order
     */
    default List<String> keys() {
        return keys(PartitionScope.current());
    }

    /**
     * Tells whether there is a partition.
     *
     * @param key its key
     * @param scope the time, and the store of dynamic partitions
     * @return true if {@link #keys} has it
     */
    boolean has(String key, PartitionScope scope);

    /**
     * Refuses a key that is not there.
     *
     * @param key a key
     * @param scope the time, and the store of dynamic partitions
     * @throws UnknownPartitionException that says why, with the nearest key
     */
    default void check(String key, PartitionScope scope) {
        if (!has(key, scope)) {
            throw unknown(key, scope);
        }
    }

    /**
     * Describes why a key is not there.
     *
     * @param key a key that {@link #has} does not know
     * @param scope the time, and the store of dynamic partitions
     * @return the exception that {@link #check} throws
     */
    UnknownPartitionException unknown(String key, PartitionScope scope);

    /**
     * Returns the first key.
     *
     * @param scope the time, and the store of dynamic partitions
     * @return the first of {@link #keys}; null if there is none
     */
    default @Nullable String firstKey(PartitionScope scope) {
        List<String> keys = keys(scope);
        return keys.isEmpty() ? null : keys.get(0);
    }

    /**
     * Returns the last key.
     *
     * @param scope the time, and the store of dynamic partitions
     * @return the last of {@link #keys}; null if there is none
     */
    default @Nullable String lastKey(PartitionScope scope) {
        List<String> keys = keys(scope);
        return keys.isEmpty() ? null : keys.get(keys.size() - 1);
    }

    /**
     * Returns the keys of a range; none if its end comes before its start.
     *
     * @param range its first and last key
     * @param scope the time, and the store of dynamic partitions
     * @return keys in the definition's order
     * @throws UnknownPartitionException if an end of the range is not there
     */
    default List<String> keysIn(PartitionKeyRange range, PartitionScope scope) {
        check(range.start(), scope);
        check(range.end(), scope);
        List<String> keys = keys(scope);
        int from = keys.indexOf(range.start());
        int to = keys.indexOf(range.end()) + 1;
        return from < to ? keys.subList(from, to) : List.of();
    }

    /**
     * Returns the tags that tell a run's partition.
     *
     * @param key the partition's key
     * @return {@link PartitionTags#PARTITION}, and one tag for each dimension if there are several
     */
    default Map<String, String> tags(String key) {
        return Map.of(PartitionTags.PARTITION, key);
    }

    /**
     * Returns the time that a partition covers.
     *
     * @param key the partition's key
     * @return its window; null if these are no partitions of time
     */
    default @Nullable TimeWindow timeWindow(String key) {
        return null;
    }

    /**
     * Returns the time that a range of partitions covers.
     *
     * @param range its first and last key
     * @return from the start of the first to the end of the last; null if these are no partitions of time
     */
    default @Nullable TimeWindow timeWindow(PartitionKeyRange range) {
        TimeWindow first = timeWindow(range.start());
        TimeWindow last = timeWindow(range.end());
        return first == null || last == null ? null : new TimeWindow(first.start(), last.end());
    }
}
