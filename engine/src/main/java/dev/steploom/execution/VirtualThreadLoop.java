package dev.steploom.execution;

import dev.steploom.definition.StepLimits;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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

    VirtualThreadLoop(Run run, Halt halt, StepLimits limits) {
        this.run = run;
        this.halt = halt;
        run.state().share();
        this.countDown = new CountDown(run.state(), new StepOrder(run.state()));
        boolean ordered = run.state().plan.settings().hasPriorities() || !limits.equals(StepLimits.NONE);
        this.limited = ordered ? new LimitedSteps(run.state(), limits) : null;
        this.first = new Worker(run, halt, countDown, run.log().nextWriter());
        first.begin();
    }

    @Override
    public void runSteps() {
        startAll(first, 0);
        idle.push(first);
        leave();
        awaitEnd();
        halt.rethrow();
    }

    private void awaitEnd() {
        while (true) {
            try {
                ended.await();
                return;
            } catch (InterruptedException e) {
                halt.interrupted();
                threads.forEach(Thread::interrupt);
            }
        }
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
        VirtualThreads.start(() -> work(step));
    }

    private void work(int step) {
        Thread thread = Thread.currentThread();
        Worker pooled = idle.poll();
        Worker worker =
                pooled == null ? new Worker(run, halt, countDown, run.log().writerBeside()) : pooled;
        worker.enter();
        threads.add(thread);
        run.cancellation().enter(thread);
        try {
            for (int next = step; next != ReadyQueue.NONE && !halt.isRequested(); ) {
                next = run(worker, next);
            }
        } catch (Throwable thrown) {
            halt.broken(thrown);
        } finally {
            run.cancellation().leave(thread);
            threads.remove(thread);
            run.log().leave();
            idle.push(worker);
            leave();
        }
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
