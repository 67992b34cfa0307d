package dev.steploom.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;

/** The steps that wait before their next attempt, in the order in which they failed. */
final class RetryQueue {
    private record Waiting(int step, long readyAt) {}

    private final RunClock clock;
    private final List<Waiting> waiting = new ArrayList<>();

    RetryQueue(RunClock clock) {
        this.clock = clock;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void add(int step, Duration wait) {
        waiting.add(new Waiting(step, clock.nanoTime() + wait.toNanos()));
    }

    /** Hands over those whose time has come. */
    void release(IntConsumer ready) {
        if (waiting.isEmpty()) {
            return;
        }
        long now = clock.nanoTime();
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
            Waiting next = each.next();
            if (next.readyAt - now <= 0) {
                each.remove();
                ready.accept(next.step);
            }
        }
    }

    /** How long until the next is due; at least a nanosecond. */
    Duration untilNext() {
        long now = clock.nanoTime();
        long least =
                waiting.stream().mapToLong(next -> next.readyAt - now).min().orElse(0);
        return Duration.ofNanos(Math.max(1, least));
    }
}
