package dev.steploom.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The threads that run the steps of one run: the one that asked for it, numbered 0, and others that are started when
 * there is something for them to do. They inherit what threads inherit, and the logging context of the first.
 */
final class Crew {
    private final Run run;
    private final Halt halt;
    private final int size;
    private final IntConsumer work;
    private final Runnable wakeAll;
    private final @Nullable Map<String, String> loggingContext = MDC.getCopyOfContextMap();
    private final Thread caller = Thread.currentThread();
    private final List<Thread> others = new ArrayList<>();
    private volatile int started = 1;

    /**
     * Describes the threads.
     *
     * @param size how many, with the one that asked for the run
     * @param work what each does, until no step is left or the run is to halt
     * @param wakeAll lets those that wait look again whether the run is to halt
     */
    Crew(Run run, Halt halt, int size, IntConsumer work, Runnable wakeAll) {
        this.run = run;
        this.halt = halt;
        this.size = size;
        this.work = work;
        this.wakeAll = wakeAll;
    }

    /** Works in the thread that calls, and returns when all threads have ended. */
    void workAndWait() {
        workAs(0);
        boolean interrupted = false;
        for (int i = 0; i < others().size(); i++) { // Their number may grow until the last has ended.
            while (others().get(i).isAlive()) {
                try {
                    others().get(i).join();
                } catch (InterruptedException e) {
                    if (halt.isRequested()) {
                        halt.interrupted();
                        interruptAll();
                    } else {
                        interrupted = true; // Nothing is left to be ended: the others are about to go.
                    }
                }
            }
        }
        if (halt.isInterrupted()) {
            Thread.interrupted(); // The run sets it again, when its resources are gone.
        } else if (interrupted) {
            caller.interrupt();
        }
        halt.rethrow();
    }

    private synchronized List<Thread> others() {
        return List.copyOf(others);
    }

    /** Interrupts all threads but the one that calls: their steps may be waiting for something. */
    private void interruptAll() {
        if (Thread.currentThread() != caller) {
            caller.interrupt();
        }
        others().stream().filter(thread -> thread != Thread.currentThread()).forEach(Thread::interrupt);
    }

    boolean isComplete() {
        return started == size;
    }

    /** Starts one more thread, unless all are. */
    synchronized void grow() {
        if (started < size && !halt.isRequested()) {
            int number = started;
            Thread thread =
                    new Thread(() -> workApart(number), "steploom-" + run.job().name() + "-" + number);
            thread.setDaemon(true);
            others.add(thread);
            started = number + 1;
            thread.start();
        }
    }

    private void workApart(int number) {
        run.cancellation().enter(Thread.currentThread());
        try {
            workAs(number);
        } finally {
            run.cancellation().leave(Thread.currentThread());
        }
    }

    private void workAs(int number) {
        try {
            if (number > 0 && loggingContext != null) {
                MDC.setContextMap(loggingContext);
            }
            work.accept(number);
        } catch (Throwable thrown) {
            halt.broken(thrown);
        } finally {
            run.log().leave();
            if (halt.isRequested()) {
                if (halt.isInterrupted()) {
                    interruptAll();
                }
                wakeAll.run();
            }
        }
    }
}
