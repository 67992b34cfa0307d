package dev.steploom.junit;

import dev.steploom.execution.RunClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The machine's time, but who waits for a retry goes on at once, and it is that much later for everybody. */
final class SkippingClock extends Clock implements RunClock {
    private final ZoneId zone;
    private final AtomicLong skippedNanos;

    SkippingClock() {
        this(ZoneOffset.UTC, new AtomicLong());
    }

    private SkippingClock(ZoneId zone, AtomicLong skippedNanos) {
        this.zone = zone;
        this.skippedNanos = skippedNanos;
    }

    @Override
    public Instant now() {
        return Instant.now().plusNanos(skippedNanos.get());
    }

    @Override
    public long nanoTime() {
        return System.nanoTime() + skippedNanos.get();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before waiting " + time);
        }
        skippedNanos.addAndGet(Math.max(0, TimeUnit.NANOSECONDS.convert(time)));
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SkippingClock(other, skippedNanos);
    }

    @Override
    public String toString() {
        return "test clock, " + Duration.ofNanos(skippedNanos.get()) + " ahead";
    }
}
