package dev.steploom.instance;

import dev.steploom.event.Event;
import dev.steploom.partition.DynamicPartitionsStore;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers runs, and keeps dynamic partitions. The engine calls it twice a run, at start and end, and never while steps
 * run. Every method may be called from many threads at once.
 */
public interface Instance extends AutoCloseable {
    /**
     * Makes an instance that lives in memory, touches no file, and shares nothing with any other.
     *
     * @return an empty instance
     */
    static Instance ephemeral() {
        return new EphemeralInstance();
    }

    /**
     * Remembers a run that starts.
     *
     * @param run its record, with the status {@link RunStatus#STARTED}
     * @throws IllegalArgumentException if there is a run of that id already
     */
    void runStarted(RunRecord run);

    /**
     * Remembers how a run ended.
     *
     * @param run its record, with the same id and another status
     * @param history what it left behind
     * @throws NoSuchElementException if no such run was started
     */
    void runEnded(RunRecord run, RunHistory history);

    /**
     * Finds a run.
     *
     * @param id its id
     * @return its record; null if there is no such run
     */
    @Nullable
    RunRecord run(String id);

    /**
     * Finds runs, those that started last first.
     *
     * @param filter conditions and limit
     * @return records as they are now
     */
    List<RunRecord> runs(RunFilter filter);

    /**
     * Finds all runs, those that started last first.
     *
     * @return records as they are now
     */
    default List<RunRecord> runs() {
        return runs(RunFilter.all());
    }

    /**
     * Counts runs.
     *
     * @param filter conditions; the limit counts too
     * @return how many {@link #runs} finds
     */
    default int count(RunFilter filter) {
        return runs(filter).size();
    }

    /**
     * Returns what a run left behind.
     *
     * @param id its id
     * @return its history; {@link RunHistory#NONE} while it runs
     * @throws NoSuchElementException if there is no such run
     */
    RunHistory history(String id);

    /**
     * Returns the events of a run.
     *
     * @param id its id
     * @return events in order; none while it runs
     * @throws NoSuchElementException if there is no such run
     */
    default List<Event> events(String id) {
        return history(id).events();
    }

    /**
     * Forgets a run that has ended, and its history.
     *
     * @param id its id
     * @return true if there was such a run
     * @throws IllegalStateException if it still runs
     */
    boolean delete(String id);

    /**
     * Returns what keeps dynamic partitions.
     *
     * @return the store
     */
    DynamicPartitionsStore dynamicPartitions();

    /** Lets go of everything; afterwards every other method throws {@link IllegalStateException}. */
    @Override
    void close();
}
