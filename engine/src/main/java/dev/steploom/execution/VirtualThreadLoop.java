package dev.steploom.execution;

import dev.steploom.definition.StepLimits;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Runs each ready step in a virtual thread; a step that it makes ready goes on in the same thread. Who runs is counted:
 * each thread counts before it starts, and off after it started those that it made ready, so that zero means the end.
 */
final class VirtualThreadLoop implements StepLoop {
    private final Run run;
    private final Halt halt;
    private final CountDown countDown;
    private final Worker first;
    private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger running = new AtomicInteger(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final @Nullable LimitedSteps limited;
    private final @Nullable Map<String, String> loggingContext = MDC.getCopyOfContextMap();

    VirtualThreadLoop(Run run, Halt halt, StepLimits limits) {
        this.run = run;
        this.halt = halt;
        run.state().share();
        this.countDown = new CountDown(run.state(), new StepOrder(run.state()));
        boolean ordered = run.state().plan.settings().hasPriorities() || !limits.equals(StepLimits.NONE);
        this.limited = ordered ? new LimitedSteps(run.state(), limits) : null;
        this.first = new Worker(run, halt, countDown, run.log().nextWriter());
        first.prepare();
    }

    @Override
    public void runSteps() {
        try {
            first.enter(true);
            first.begin();
            startAll(first, 0);
        } catch (Throwable thrown) {
            halt.broken(thrown);
        } finally {
            run.log().leave();
            idle.push(first);
            leave();
        }
        awaitEnd();
        halt.rethrow();
    }

    /** Waits until all threads have ended, and passes on to them that this one is interrupted, as a cancellation does. */
    private void awaitEnd() {
        while (true) {
            try {
                ended.await();
                return;
            } catch (InterruptedException e) {
                halt.interrupted();
                interruptAll();
            }
        }
    }

    private void interruptAll() {
        threads.forEach(Thread::interrupt);
    }

    private void leave() {
        if (running.decrementAndGet() == 0) {
            ended.countDown();
        }
    }

    /** Starts threads for the steps that a worker made ready. */
    private void startAll(Worker worker, int from) {
        LimitedSteps queue = limited;
        if (queue == null) {
            for (int i = from; i < worker.readyCount(); i++) {
                start(worker.ready(i));
            }
        } else {
            synchronized (queue) {
                for (int i = 0; i < worker.readyCount(); i++) {
                    queue.add(worker.ready(i));
                }
                for (int step = queue.take(); step != ReadyQueue.NONE; step = queue.take()) {
                    start(step);
                }
            }
        }
    }

    private void start(int step) {
        running.incrementAndGet();
        boolean started = false;
        try {
            VirtualThreads.start(() -> work(step));
            started = true;
        } finally {
            if (!started) {
                leave();
            }
        }
    }

    private void work(int step) {
        Thread thread = Thread.currentThread();
        threads.add(thread);
        try {
            if (loggingContext != null) {
                MDC.setContextMap(loggingContext);
            }
            Worker worker = worker();
            for (int next = step; next != ReadyQueue.NONE && !halt.isRequested(); ) {
                next = run(worker, next);
            }
            run.log().leave(); // Before the next thread takes the worker.
            idle.push(worker);
        } catch (Throwable thrown) {
            halt.broken(thrown);
        } finally {
            threads.remove(thread);
            if (halt.isRequested() && halt.isInterrupted()) {
                interruptAll();
            }
            leave();
        }
    }

    private Worker worker() {
        Worker pooled = idle.poll();
        Worker worker =
                pooled == null ? new Worker(run, halt, countDown, run.log().writerBeside()) : pooled;
        worker.enter(false);
        return worker;
    }

    /** Runs a step; returns the next one of this thread. */
    private int run(Worker worker, int step) {
        worker.run(step, true);
        Duration wait = worker.retryAfter();
        LimitedSteps queue = limited;
        if (queue != null) {
            synchronized (queue) {
                queue.ended(step);
            }
            startAll(worker, 0);
        }
        if (wait != null) {
            return sleep(worker, step, wait);
        }
        if (queue != null || worker.readyCount() == 0) {
            return ReadyQueue.NONE;
        }
        startAll(worker, 1);
        return worker.ready(0);
    }

    private int sleep(Worker worker, int step, Duration wait) {
        try {
            run.clock().sleep(wait);
        } catch (InterruptedException e) {
            halt.interrupted();
            return ReadyQueue.NONE;
        }
        LimitedSteps queue = limited;
        if (queue == null) {
            return step;
        }
        worker.makeReady(step);
        startAll(worker, 0);
        return ReadyQueue.NONE;
    }
}
