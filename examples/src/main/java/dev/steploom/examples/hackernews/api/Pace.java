package dev.steploom.examples.hackernews.api;

import dev.steploom.execution.RunClock;
import java.time.Duration;

/** Keeps all threads together to so many requests a second: each takes the next free moment, and waits for it. */
final class Pace {
    private final RunClock clock;
    private final long gap;
    private long next;

    Pace(RunClock clock, double requestsPerSecond) {
        this.clock = clock;
        this.gap = (long) (1e9 / requestsPerSecond);
        this.next = clock.nanoTime();
    }

    /** Waits until a request may go out. */
    void await() throws InterruptedException {
        long wait = take();
        if (wait > 0) {
            clock.sleep(Duration.ofNanos(wait));
        }
    }

    /** Lets no request out for a while, of no thread: the service has had enough of us. */
    synchronized void pause(Duration time) {
        next = later(next, clock.nanoTime() + time.toNanos());
    }

    private synchronized long take() {
        long now = clock.nanoTime();
        long mine = later(next, now);
        next = mine + gap;
        return mine - now;
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other; // Nano times are compared by their difference: they may overflow.
    }
}
