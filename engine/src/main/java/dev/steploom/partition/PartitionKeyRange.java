package dev.steploom.partition;

/**
 * Partitions from one key to another, both of them included.
 *
 * @param start the first key
 * @param end the last key
 */
public record PartitionKeyRange(String start, String end) {
    /**
     * Makes a range of one partition.
     *
     * @param key its key
     * @return a range that starts and ends with it
     */
    public static PartitionKeyRange of(String key) {
        return new PartitionKeyRange(key, key);
    }

    @Override
    public String toString() {
        return start + "..." + end;
    }
}
