package dev.steploom.execution;

import dev.steploom.definition.RetryRequested;
import dev.steploom.definition.UndeclaredResourceException;
import dev.steploom.event.EventType;
import dev.steploom.instance.StepState;
import java.time.Duration;
import java.util.function.IntConsumer;

/** Runs one step after the other, in the reference's order, in the thread that asked for the run. */
final class SequentialLoop implements StepLoop {
    private final Run run;
    private final Halt halt;
    private final StepScheduler scheduler;
    private final StepRunner runner;
    private final HookRunner hooks;
    private final RetryQueue retries;
    private final IntConsumer again;
    private final IntConsumer skipped;

    SequentialLoop(Run run, LogWriter log, Halt halt) {
        this.run = run;
        this.halt = halt;
        this.scheduler = new StepScheduler(run.state());
        this.runner = new StepRunner(run, log);
        this.hooks = new HookRunner(run, log);
        this.retries = new RetryQueue(run.clock());
        this.again = scheduler::again;
        this.skipped = step -> log.add(EventType.STEP_SKIPPED, step, 0);
    }

    @Override
    public boolean isParallel() {
        return false;
    }

    @Override
    public void runSteps() {
        while (!halt.isRequested()) {
            retries.release(again);
            int step = scheduler.next();
            if (step != ReadyQueue.NONE) {
                runOne(step);
            } else if (scheduler.hasUnsettled()) {
                scheduler.settle(skipped);
            } else if (retries.isEmpty() || !sleep()) {
                return;
            }
        }
    }

    private void runOne(int step) {
        StepRunner.Outcome outcome = runner.run(step);
        RetryRequested retry = outcome.retry();
        StepFailure error = outcome.error();
        if (retry != null) {
            run.state().nextAttempt(step);
            Duration wait = RetryQueue.waitOf(retry);
            if (wait == null) {
                scheduler.again(step);
            } else {
                retries.add(step, wait);
            }
        } else if (error != null) {
            halt.failed(error, outcome.info(), outcome.interrupted());
            scheduler.ended(step, StepState.FAILED);
        } else {
            scheduler.ended(step, StepState.SUCCEEDED);
        }
        scheduler.settle(skipped);
        try {
            hooks.run(step, outcome);
        } catch (UndeclaredResourceException e) {
            halt.refused(e);
        }
    }

    private boolean sleep() {
        try {
            RetryQueue.Wait wait = retries.next();
            run.clock().sleep(wait.time());
            retries.waited(wait);
            return true;
        } catch (InterruptedException e) {
            halt.interrupted();
            return false;
        }
    }
}
