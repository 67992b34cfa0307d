package dev.steploom.instance;

import dev.steploom.partition.DynamicPartitionsStore;
import dev.steploom.partition.PartitionKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Dynamic partitions in memory. */
final class EphemeralPartitions implements DynamicPartitionsStore {
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Runnable access;

    /** Runs the given check before every access. */
    EphemeralPartitions(Runnable access) {
        this.access = access;
    }

    @Override
    public synchronized List<String> list(String name) {
        return List.copyOf(get(name));
    }

    @Override
    public synchronized boolean has(String name, String key) {
        return get(name).contains(key);
    }

    @Override
    public synchronized void add(String name, Collection<String> more) {
        access.run();
        PartitionKeys.requireValid(more);
        keys.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(more);
    }

    @Override
    public synchronized void remove(String name, String key) {
        get(name).remove(key);
    }

    private Set<String> get(String name) {
        access.run();
        Set<String> found = keys.get(name);
        return found == null ? new LinkedHashSet<>() : found;
    }
}
