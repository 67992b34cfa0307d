package dev.steploom.jshell.notebook;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A limit to how long something may take. What it does when time is up and its being called off exclude each other. */
final class Deadline implements AutoCloseable {
    private final CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
    private boolean passed;

    Deadline(@Nullable Duration limit, Runnable whenOver) {
        if (limit != null) {
            var unused = over.completeOnTimeout(null, limit.toNanos(), TimeUnit.NANOSECONDS)
                    .thenRun(() -> pass(whenOver));
        }
    }

    private synchronized void pass(Runnable whenOver) {
        if (!over.isCancelled()) {
            passed = true;
            whenOver.run();
        }
    }

    /** Tells whether time was up before this was closed. */
    synchronized boolean hasPassed() {
        return passed;
    }

    @Override
    public synchronized void close() {
        over.cancel(false);
    }
}
