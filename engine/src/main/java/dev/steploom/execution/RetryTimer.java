package dev.steploom.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Waits before the next attempts of steps, beside the threads that run others; its thread starts with the first wait. */
final class RetryTimer implements AutoCloseable {
    private final RunClock clock;
    private final RetryQueue waiting;
    private final IntConsumer due;
    private final Consumer<Throwable> broken;
    private @Nullable Thread thread;
    private boolean closed;

    /**
     * Makes a timer without a thread.
     *
     * @param due takes the steps whose time has come
     * @param broken takes what the clock throws, after which no step comes any more
     */
    RetryTimer(RunClock clock, IntConsumer due, Consumer<Throwable> broken) {
        this.clock = clock;
        this.waiting = new RetryQueue(clock);
        this.due = due;
        this.broken = broken;
    }

    synchronized void add(int step, Duration wait) {
        waiting.add(step, wait);
        Thread running = thread;
        if (running == null) {
            running = thread = new Thread(this::runGuarded, "steploom-retries");
            running.setDaemon(true);
            running.start();
        } else {
            running.interrupt(); // The new one may be due before the one it waits for.
        }
    }

    private void runGuarded() {
        try {
            run();
        } catch (Throwable thrown) {
            broken.accept(thrown);
        }
    }

    private void run() {
        for (RetryQueue.Wait wait = next(); wait != null; wait = next()) {
            try {
                clock.sleep(wait.time());
            } catch (InterruptedException e) {
                continue; // Something changed: look again.
            }
            take(wait).forEach(due::accept);
        }
    }

    private synchronized List<Integer> take(RetryQueue.Wait over) {
        List<Integer> steps = new ArrayList<>();
        waiting.waited(over);
        waiting.release(steps::add);
        return steps;
    }

    /** How long until the next is due; waits while none is. Null when the run has ended. */
    private synchronized RetryQueue.@Nullable Wait next() {
        while (!closed && waiting.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                // The run has ended, or a step was added: look again.
            }
        }
        return closed ? null : waiting.next();
    }

    /** Ends the thread, and returns when it is gone. */
    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            closed = true;
            running = thread;
        }
        boolean interrupted = false;
        while (running != null && running.isAlive()) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
