package dev.steploom.instance;

import dev.steploom.partition.DynamicPartitionsStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An instance in memory. A run takes its lock twice, so one lock for everything is enough. */
final class EphemeralInstance implements Instance {
    private final Map<String, Entry> byId = new HashMap<>();

    /** In the order of their starts, which clocks do not always tell apart. */
    private final TreeMap<Long, Entry> byNumber = new TreeMap<>();

    private final EphemeralPartitions partitions = new EphemeralPartitions(this::requireOpen);
    private long started;
    private volatile boolean closed;

    private static final class Entry {
        final long number;
        RunRecord run;
        RunHistory history = RunHistory.NONE;

        Entry(long number, RunRecord run) {
            this.number = number;
            this.run = run;
        }
    }

    @Override
    public synchronized void runStarted(RunRecord run) {
        requireOpen();
        if (run.status().hasEnded()) {
            throw new IllegalArgumentException("Run \"" + run.id() + "\" starts with the status " + run.status() + ".");
        }
        Entry entry = new Entry(started, run);
        if (byId.putIfAbsent(run.id(), entry) != null) {
            throw new IllegalArgumentException(
                    "There is a run \"" + run.id() + "\" already: give each run an id of its own, or none.");
        }
        byNumber.put(started++, entry);
    }

    @Override
    public synchronized void runEnded(RunRecord run, RunHistory history) {
        Entry entry = entry(run.id());
        if (entry.run.status().hasEnded() || !run.status().hasEnded()) {
            throw new IllegalArgumentException(
                    "Run \"" + run.id() + "\" cannot go from " + entry.run.status() + " to " + run.status() + ".");
        }
        entry.run = run;
        entry.history = history;
    }

    @Override
    public synchronized @Nullable RunRecord run(String id) {
        requireOpen();
        Entry entry = byId.get(id);
        return entry == null ? null : entry.run;
    }

    @Override
    public synchronized List<RunRecord> runs(RunFilter filter) {
        requireOpen();
        List<RunRecord> found = new ArrayList<>();
        for (Entry entry : byNumber.descendingMap().values()) {
            if (found.size() >= filter.limit()) {
                break;
            }
            if (filter.matches(entry.run)) {
                found.add(entry.run);
            }
        }
        return List.copyOf(found);
    }

    @Override
    public synchronized RunHistory history(String id) {
        return entry(id).history;
    }

    @Override
    public synchronized boolean delete(String id) {
        requireOpen();
        Entry entry = byId.get(id);
        if (entry == null) {
            return false;
        }
        if (!entry.run.status().hasEnded()) {
            throw new IllegalStateException("Run \"" + id + "\" has not ended: delete it afterwards.");
        }
        byId.remove(id);
        byNumber.remove(entry.number);
        return true;
    }

    @Override
    public DynamicPartitionsStore dynamicPartitions() {
        requireOpen();
        return partitions;
    }

    @Override
    public synchronized void close() {
        closed = true;
        byId.clear();
        byNumber.clear();
    }

    private Entry entry(String id) {
        requireOpen();
        Entry entry = byId.get(id);
        if (entry == null) {
            throw new NoSuchElementException("There is no run \"" + id + "\" in this " + this + ".");
        }
        return entry;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The instance is closed.");
        }
    }

    @Override
    public synchronized String toString() {
        return "ephemeral instance"
                + (closed ? " (closed)" : " of " + byId.size() + (byId.size() == 1 ? " run" : " runs"));
    }
}
