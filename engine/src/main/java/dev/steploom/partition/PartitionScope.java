package dev.steploom.partition;

import static dev.steploom.type.Given.given;

import java.time.Clock;
import java.time.Instant;

/**
 * What decides which partitions exist: the time, for those of time windows, and the store, for dynamic ones.
 *
 * @param now the time at which keys are asked for
 * @param dynamicPartitions where dynamic partitions are kept
 */
public record PartitionScope(Instant now, DynamicPartitionsStore dynamicPartitions) {
    /**
     * Checks that both are there.
     *
     * @param now the time at which keys are asked for
     * @param dynamicPartitions where dynamic partitions are kept
     */
    public PartitionScope {
        given(now, "now");
        given(dynamicPartitions, "dynamicPartitions");
    }

    /**
     * Asks at a given time, without a store of dynamic partitions.
     *
     * @param now the time
     * @return a scope
     */
    public static PartitionScope at(Instant now) {
        return new PartitionScope(now, DynamicPartitionsStore.none());
    }

    /**
     * Asks at a clock's present time, without a store of dynamic partitions.
     *
     * @param clock tells the time
     * @return a scope
     */
    public static PartitionScope of(Clock clock) {
        return at(given(clock, "clock").instant());
    }

    /**
     * Asks at the present time, without a store of dynamic partitions.
     *
     * @return a scope
     */
    public static PartitionScope current() {
        return of(Clock.systemUTC());
    }

    /**
     * Looks for dynamic partitions in a store.
     *
     * @param store the store
     * @return a copy with this store
     */
    public PartitionScope with(DynamicPartitionsStore store) {
        return new PartitionScope(now, given(store, "store"));
    }
}
