package dev.steploom.execution;

import dev.steploom.definition.RetryRequested;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The steps that wait before their next attempt. Those that are due together come out in the order of their failures. */
final class RetryQueue {
    private static final Duration LONGEST = Duration.ofDays(36_500); // What nanoseconds can count, with room to add.

    private record Waiting(int step, long readyAt, long turn) {}

    /**
     * How long to wait for the next step.
     *
     * @param time at least a nanosecond
     * @param end when the wait is over
     */
    record Wait(Duration time, long end) {}

    private final RunClock clock;
    private final long start;
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Comparator.comparingLong(Waiting::readyAt));
    private long turns;
    private long skipped;

    RetryQueue(RunClock clock) {
        this.clock = clock;
        this.start = clock.nanoTime();
    }

    /** How long to wait before the next attempt; null if not at all. */
    static @Nullable Duration waitOf(RetryRequested retry) {
        Duration wait = retry.waitTime();
        return wait == null || wait.isZero() || wait.isNegative() ? null : wait;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void add(int step, Duration wait) {
        long nanos = (wait.compareTo(LONGEST) > 0 ? LONGEST : wait).toNanos();
        waiting.add(new Waiting(step, now() + Math.max(0, nanos), turns++));
    }

    /** Hands over those whose time has come. */
    void release(IntConsumer ready) {
        if (waiting.isEmpty()) {
            return;
        }
        long now = now();
        List<Waiting> due = new ArrayList<>();
        for (Waiting next = waiting.peek(); next != null && next.readyAt <= now; next = waiting.peek()) {
            due.add(waiting.remove());
        }
        due.sort(Comparator.comparingLong(Waiting::turn));
        due.forEach(next -> ready.accept(next.step));
    }

    /** What to wait for, if any step waits. */
    Wait next() {
        Waiting next = waiting.peek();
        long now = now();
        long time = next == null ? 1 : Math.max(1, next.readyAt - now);
        return new Wait(Duration.ofNanos(time), now + time);
    }

    /** Says that a wait is over. The clock is believed, though it may show less time than has passed, or none. */
    void waited(Wait wait) {
        skipped += Math.max(0, wait.end - now());
    }

    /** Counted from the run's start, so that times compare as numbers. */
    private long now() {
        return clock.nanoTime() - start + skipped;
    }
}
