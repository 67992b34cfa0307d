package dev.steploom.execution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What a run knows of time: when it is, how long things take, and how to wait for a retry. Tests replace it. */
public interface RunClock {
    /**
     * Returns the time of day.
     *
     * @return now
     */
    Instant now();

    /**
     * Returns a reading that only grows.
     *
     * @return nanoseconds since some moment
     */
    long nanoTime();

    /**
     * Waits. When this returns, the wait counts as over, whatever {@link #nanoTime} shows then.
     *
     * @param time how long
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void sleep(Duration time) throws InterruptedException;

    /**
     * Returns the machine's clock.
     *
     * @return a clock that really waits
     */
    static RunClock system() {
        return of(Clock.systemUTC());
    }

    /**
     * Uses a {@link Clock} for the time of day, and the machine for the rest.
     *
     * @param clock tells the time of day
     * @return a clock that really waits
     */
    static RunClock of(Clock clock) {
        return new RunClock() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(
                        time.plusNanos(999_999).toMillis()); // Never less, as threads of JDK 17 would for nanoseconds.
            }
        };
    }
}
