package dev.steploom.execution;

import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps on several threads. A step that one thread's step made ready goes on in that thread at once; the others it
 * made ready lie in the thread's deque, from where idle threads take them.
 *
 * <p>Three things are guarded against. <em>A lost wake-up</em>: a thread that puts steps looks for sleepers only after a
 * full fence, and one that goes to sleep says so, and only then, behind a full fence, looks for steps once more; one of the
 * two sees the other. <em>A thread that idles beside a step</em>: who wakes another claims it, so that no two wake the same
 * one, and a thread that finds a step, perhaps not the one it was woken for, wakes the next if there are more. So a few
 * blocked steps never keep others from threads that are free. <em>An early end</em>: {@code open} counts the steps that are ready, running, or waiting for a retry. What
 * a thread adds is counted before it can be taken; what it ends may be counted late, at the latest before it sleeps. So
 * {@code open} is never below the truth, and zero means that nothing is left.
 */
final class StealingLoop implements StepLoop {
    private static final int LOOKS_BEFORE_SLEEP = 100;

    private final Run run;
    private final Halt halt;
    private final CountDown countDown;
    private final Crew crew;
    private final Place[] places;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger sleepers = new AtomicInteger();
    private final ConcurrentLinkedQueue<Integer> due = new ConcurrentLinkedQueue<>();
    private final RetryTimer retries;
    private volatile boolean done;

    /** What belongs to one thread. */
    private static final class Place {
        final StepDeque deque = new StepDeque();
        final Worker worker;
        int uncounted;
        final AtomicReference<@Nullable Thread> sleeper = new AtomicReference<>();

        Place(Worker worker) {
            this.worker = worker;
        }
    }

    StealingLoop(Run run, Halt halt, int threads) {
        this.run = run;
        this.halt = halt;
        run.state().share();
        this.countDown = new CountDown(run.state(), new StepOrder(run.state()));
        this.crew = new Crew(run, halt, threads, this::work, this::wakeAll);
        this.retries = new RetryTimer(run.clock(), this::retry, this::broken);
        this.places = new Place[threads];
        for (int i = 0; i < threads; i++) {
            LogWriter log = i == 0 ? run.log().nextWriter() : run.log().writerBeside();
            places[i] = new Place(new Worker(run, halt, countDown, log));
        }
        places[0].worker.prepare();
    }

    @Override
    public void runSteps() {
        try {
            crew.workAndWait();
        } finally {
            retries.close();
        }
    }

    /** Shares out the steps that wait for nothing; false if there are none. */
    private boolean begin(Place place) {
        place.worker.begin();
        int ready = place.worker.readyCount();
        open.set(ready);
        share(place, 0);
        return ready > 0;
    }

    private void work(int number) {
        Place place = places[number];
        place.worker.enter(number == 0);
        if (number == 0 && !begin(place)) {
            return;
        }
        boolean handedOver = number > 0;
        int step = place.deque.pop();
        while (!halt.isRequested()) {
            if (step == StepDeque.NONE) {
                step = find(place);
                handedOver = true;
                if (step == StepDeque.NONE) {
                    return;
                }
                wakeNext();
            }
            step = run(place, step, handedOver);
            handedOver = false;
        }
    }

    /** Runs a step; returns the next one of this thread. */
    private int run(Place place, int step, boolean handedOver) {
        Worker worker = place.worker;
        worker.run(step, handedOver);
        Duration wait = worker.retryAfter();
        if (wait != null) {
            retries.add(step, wait);
            return place.deque.pop();
        }
        int ready = worker.readyCount();
        place.uncounted += ready - 1;
        if (place.uncounted > 0) {
            open.addAndGet(place.uncounted);
            place.uncounted = 0;
        }
        if (ready > 1) {
            share(place, 1);
        }
        return ready > 0 ? worker.ready(0) : place.deque.pop();
    }

    /** Puts the steps that were made ready where others can take them, the first on top. */
    private void share(Place place, int from) {
        Worker worker = place.worker;
        int count = worker.readyCount();
        for (int i = count - 1; i >= from; i--) {
            place.deque.push(worker.ready(i));
        }
        wake(count - 1); // One of them this thread takes itself.
    }

    private void wake(int steps) {
        VarHandle.fullFence();
        for (int i = 0; i < places.length && steps > 0 && sleepers.get() > 0; i++) {
            Thread claimed = places[i].sleeper.get() == null ? null : places[i].sleeper.getAndSet(null);
            if (claimed != null) {
                LockSupport.unpark(claimed);
                steps--;
            }
        }
        if (steps > 0 && !crew.isComplete()) {
            crew.grow();
        }
    }

    private void wakeAll() {
        for (Place place : places) {
            LockSupport.unpark(place.sleeper.get());
        }
    }

    private void wakeNext() {
        if (sleepers.get() > 0 || !crew.isComplete()) {
            boolean more = !due.isEmpty();
            for (int i = 0; i < places.length && !more; i++) {
                more = !places[i].deque.isEmpty();
            }
            wake(more ? 1 : 0);
        }
    }

    private void retry(int step) {
        due.add(step);
        wake(1);
    }

    private void broken(Throwable thrown) {
        halt.broken(thrown);
        wakeAll();
    }

    /** Looks for a step, and sleeps until there is one; none when nothing is left, or the run is to halt. */
    private int find(Place place) {
        for (int look = 0; ; look++) {
            int step = take(place);
            if (step != StepDeque.NONE) {
                return step;
            }
            count(place);
            if (done || halt.isRequested()) {
                return StepDeque.NONE;
            }
            if (look < LOOKS_BEFORE_SLEEP) {
                Thread.onSpinWait();
            } else {
                step = sleep(place);
                if (step != StepDeque.NONE) {
                    return step;
                }
            }
        }
    }

    private int take(Place place) {
        Integer retried = due.poll();
        if (retried != null) {
            return retried;
        }
        for (Place other : places) {
            if (other != place) {
                int step = other.deque.steal();
                if (step != StepDeque.NONE) {
                    return step;
                }
            }
        }
        return place.deque.pop(); // What this thread shared before it fell asleep, and nobody took.
    }

    private void count(Place place) {
        if (place.uncounted != 0) {
            int left = open.addAndGet(place.uncounted);
            place.uncounted = 0;
            if (left == 0) {
                done = true;
                wakeAll();
            }
        }
    }

    private int sleep(Place place) {
        place.sleeper.set(Thread.currentThread());
        sleepers.incrementAndGet();
        VarHandle.fullFence();
        int step = take(place);
        while (step == StepDeque.NONE && place.sleeper.get() != null && !done && !halt.isRequested()) {
            LockSupport.park(this);
            if (Thread.interrupted()
                    && place == places[0]
                    && !run.cancellation().isCanceled()) {
                halt.interrupted(); // The crew interrupts the others when this thread leaves.
            }
        }
        place.sleeper.set(null);
        sleepers.decrementAndGet();
        return step;
    }
}
