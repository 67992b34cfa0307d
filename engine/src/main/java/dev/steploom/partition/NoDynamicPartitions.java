package dev.steploom.partition;

import java.util.Collection;
import java.util.List;

/** Where dynamic partitions are asked for without an instance. */
enum NoDynamicPartitions implements DynamicPartitionsStore {
    INSTANCE;

    @Override
    public List<String> list(String name) {
        throw refusal(name);
    }

    @Override
    public void add(String name, Collection<String> keys) {
        throw refusal(name);
    }

    @Override
    public void remove(String name, String key) {
        throw refusal(name);
    }

    private static IllegalStateException refusal(String name) {
        return new IllegalStateException("The dynamic partitions \"" + name
                + "\" are kept by an instance, and none was given. Give the run one: instance(...). Or ask with a store:"
                + " keys(PartitionScope.current().with(store)).");
    }
}
