package dev.steploom.junit.assertion;

import dev.steploom.execution.RunClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that moves only when an op says how long its work takes, or when somebody waits. */
public final class TestClock implements RunClock {
    private long nanos;

    /** Says that something takes so many milliseconds. */
    public void take(int millis) {
        nanos += millis * 1_000_000L;
    }

    @Override
    public Instant now() {
        return Instant.parse("2024-01-01T00:00:00Z").plusNanos(nanos);
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public void sleep(Duration time) {
        nanos += time.toNanos();
    }
}
