package dev.steploom.execution;

import dev.steploom.definition.StepLimits;
import java.time.Duration;

/**
 * Runs steps on several threads where their order matters, by priority, or their number, by tag: from one queue that the
 * threads share under a lock. Runs without priorities and limits have the {@link StealingLoop}.
 */
final class QueueLoop implements StepLoop {
    private final Run run;
    private final Halt halt;
    private final Worker[] workers;
    private final LimitedSteps steps;
    private final Crew crew;
    private final RetryTimer retries;
    private int waitingForRetry;
    private int idle;

    QueueLoop(Run run, Halt halt, int threads, StepLimits limits) {
        this.run = run;
        this.halt = halt;
        run.state().share();
        this.steps = new LimitedSteps(run.state(), limits);
        this.crew = new Crew(run, halt, threads, this::work, this::wakeAll);
        this.retries = new RetryTimer(run.clock(), this::retry, this::broken);
        CountDown countDown = new CountDown(run.state(), new StepOrder(run.state()));
        this.workers = new Worker[threads];
        for (int i = 0; i < threads; i++) {
            LogWriter log = i == 0 ? run.log().nextWriter() : run.log().writerBeside();
            workers[i] = new Worker(run, halt, countDown, log);
        }
        workers[0].prepare();
    }

    @Override
    public void runSteps() {
        try {
            crew.workAndWait();
        } finally {
            retries.close();
        }
    }

    private void work(int number) {
        Worker worker = workers[number];
        worker.enter(number == 0);
        if (number == 0) {
            worker.begin();
            share(worker);
        }
        for (int step = next(number); step != ReadyQueue.NONE; step = next(number)) {
            worker.run(step, true);
            Duration wait = worker.retryAfter();
            synchronized (this) {
                steps.ended(step);
                waitingForRetry += wait == null ? 0 : 1;
                share(worker);
            }
            if (wait != null) {
                retries.add(step, wait);
            }
        }
    }

    private synchronized void share(Worker worker) {
        for (int i = 0; i < worker.readyCount(); i++) {
            steps.add(worker.ready(i));
        }
        notifyAll();
    }

    private synchronized void retry(int step) {
        waitingForRetry--;
        steps.add(step);
        notifyAll();
        if (idle == 0) {
            crew.grow();
        }
    }

    private void broken(Throwable thrown) {
        halt.broken(thrown);
        wakeAll();
    }

    private synchronized void wakeAll() {
        notifyAll();
    }

    private synchronized int next(int number) {
        while (!halt.isRequested()) {
            int step = steps.take();
            if (step != ReadyQueue.NONE) {
                if (!steps.isEmpty() && idle == 0) {
                    crew.grow(); // Another thread may have something to do as well.
                }
                return step;
            }
            if (steps.isEmpty() && steps.running() == 0 && waitingForRetry == 0) {
                notifyAll();
                return ReadyQueue.NONE;
            }
            idle++;
            try {
                wait();
            } catch (InterruptedException e) {
                if (number == 0 && !run.cancellation().isCanceled()) {
                    halt.interrupted();
                }
            } finally {
                idle--;
            }
        }
        return ReadyQueue.NONE;
    }
}
