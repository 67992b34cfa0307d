package dev.steploom.execution;

import dev.steploom.definition.RetryRequested;
import dev.steploom.definition.UndeclaredResourceException;
import dev.steploom.event.EventType;
import dev.steploom.instance.StepState;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps beside other workers, with a lane of the log to itself; at most one thread at a time has it. What a step's
 * end brings about, steps to skip and to give up among it, the worker that ended the step does alone.
 */
final class Worker {
    private final Run run;
    private final Halt halt;
    private final CountDown countDown;
    private final LogWriter log;
    private final StepRunner runner;
    private final HookRunner hooks;
    private final Readiness readiness;
    private final IntConsumer release = this::release;
    private int[] released = new int[8];
    private int releasedCount;
    private int[] ready = new int[8];
    private int readyCount;
    private @Nullable Duration retryAfter;
    private boolean isCallers;

    Worker(Run run, Halt halt, CountDown countDown, LogWriter log) {
        this.run = run;
        this.halt = halt;
        this.countDown = countDown;
        this.log = log;
        this.runner = new StepRunner(run, log);
        this.hooks = new HookRunner(run, log);
        this.readiness = new Readiness(run.state());
    }

    /**
     * Makes the thread that calls the worker's.
     *
     * @param isCallers whether it is the one that asked for the run, whose interrupts are the caller's business
     */
    void enter(boolean isCallers) {
        this.isCallers = isCallers;
        run.log().enter(log);
        log.tick();
    }

    /** Finds the steps that wait for nothing, and lays out those that an earlier run told about. */
    void prepare() {
        countDown.begin(release);
        countDown.layOut(release);
    }

    /** Begins the run: decides what becomes of the steps that wait for nothing. */
    void begin() {
        settle();
    }

    /** How many steps the last call made ready. */
    int readyCount() {
        return readyCount;
    }

    int ready(int index) {
        return ready[index];
    }

    /** How long to wait before the step of the last call runs again; null if it does not, or is among the ready ones. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /**
     * Runs a step.
     *
     * @param handedOver whether another thread made it ready, so that it starts later than this one's last step ended
     */
    void run(int step, boolean handedOver) {
        int template = run.state().template(step);
        if (handedOver || run.state().plan.upstreamCount(template) > 1) {
            log.tick();
        }
        readyCount = 0;
        retryAfter = null;
        StepRunner.Outcome outcome = runner.run(step);
        RetryRequested retry = outcome.retry();
        StepFailure error = outcome.error();
        if (retry != null) {
            run.state().nextAttempt(step);
            retryAfter = RetryQueue.waitOf(retry);
            if (retryAfter == null) {
                addReady(step);
            }
        } else if (error != null) {
            halt.failed(error, outcome.info(), outcome.interrupted());
            countDown.endedShared(step, StepState.FAILED, release);
        } else {
            countDown.endedShared(step, StepState.SUCCEEDED, release);
        }
        settle();
        try {
            hooks.run(step, outcome);
        } catch (UndeclaredResourceException e) {
            halt.refused(e);
        }
        if (!isCallers) {
            Thread.interrupted(); // What the step left behind is not the next one's.
        }
    }

    /** Decides what becomes of the released steps; skipping and giving up releases more. */
    private void settle() {
        for (int i = 0; i < releasedCount; i++) {
            int step = released[i];
            switch (readiness.decide(step)) {
                case EXECUTE -> addReady(step);
                case SKIP -> {
                    log.add(EventType.STEP_SKIPPED, step, 0);
                    countDown.endedShared(step, StepState.SKIPPED, release);
                }
                case ABANDON -> countDown.endedShared(step, StepState.UPSTREAM_FAILED, release);
            }
        }
        releasedCount = 0;
    }

    private void release(int step) {
        if (releasedCount == released.length) {
            released = Arrays.copyOf(released, releasedCount * 2);
        }
        released[releasedCount++] = step;
    }

    /** Makes a step the only one that is ready. */
    void makeReady(int step) {
        readyCount = 0;
        addReady(step);
    }

    private void addReady(int step) {
        if (readyCount == ready.length) {
            ready = Arrays.copyOf(ready, readyCount * 2);
        }
        ready[readyCount++] = step;
    }
}
