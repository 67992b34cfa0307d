package dev.steploom.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cancels runs from another thread. The step that runs is interrupted, no further step starts, and everything that was
 * done stays in the result.
 */
public final class Cancellation {
    private final List<Thread> runners = new ArrayList<>();
    private volatile @Nullable String reason;

    /** Makes a cancellation that nobody has asked for yet. */
    public Cancellation() {}

    /** Cancels every run that was given this, now and later. */
    public void cancel() {
        cancel("The caller canceled the run.");
    }

    /**
     * Cancels every run that was given this, now and later.
     *
     * @param why shown in the run's last event
     * @throws IllegalArgumentException if {@code why} is null
     */
    public void cancel(String why) {
        if (why == null) {
            throw new IllegalArgumentException("cancel(null) says no reason. Give one, or call cancel().");
        }
        synchronized (runners) {
            if (reason == null) {
                reason = why;
                // Interrupted under the lock: a run that leaves takes its thread out first, and nobody else is hit.
                runners.forEach(Thread::interrupt);
            }
        }
    }

    /**
     * Tells whether somebody cancelled.
     *
     * @return true from {@link #cancel} on
     */
    public boolean isCanceled() {
        return reason != null;
    }

    @Nullable
    String reason() {
        return reason;
    }

    void enter(Thread runner) {
        synchronized (runners) {
            runners.add(runner);
        }
    }

    /** Takes the thread out, and takes back the interrupt that {@link #cancel} may have left on it. */
    void leave(Thread runner) {
        synchronized (runners) {
            runners.remove(runner);
            if (reason != null) {
                Thread.interrupted();
            }
        }
    }
}
