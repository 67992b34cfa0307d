package dev.steploom.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still, and on which waiting takes no time but moves the hands. */
class StepwiseClock implements RunClock {
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanos.get());
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        nanos.addAndGet(time.toNanos());
    }
}
