package dev.steploom.partition;

import static dev.steploom.type.Given.given;

/**
 * Partitions from one key to another, both of them included.
 *
 * @param start the first key
 * @param end the last key
 */
public record PartitionKeyRange(String start, String end) {
    /**
     * Checks that both keys are there.
     *
     * @param start the first key
     * @param end the last key
     */
    public PartitionKeyRange {
        given(start, "start");
        given(end, "end");
    }

    /**
     * Makes a range of one partition.
     *
     * @param key its key
     * @return a range that starts and ends with it
     */
    public static PartitionKeyRange of(String key) {
        return new PartitionKeyRange(given(key, "key"), key);
    }

    @Override
    public String toString() {
        return start.equals(end) ? start : start + "..." + end;
    }
}
