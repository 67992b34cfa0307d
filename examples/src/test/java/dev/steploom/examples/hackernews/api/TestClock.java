package dev.steploom.examples.hackernews.api;

import dev.steploom.execution.RunClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still but for waits, which end at once; remembers them. */
public final class TestClock implements RunClock {
    private static final Instant START = Instant.parse("2024-02-01T12:00:00Z");

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = START;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long nanoTime() {
        return Duration.between(START, now).toNanos();
    }

    @Override
    public synchronized void sleep(Duration time) {
        waits.add(time);
        now = now.plus(time);
    }

    synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }
}
