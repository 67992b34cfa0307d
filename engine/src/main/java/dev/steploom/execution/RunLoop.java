package dev.steploom.execution;

import dev.steploom.definition.Executor;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.event.ErrorInfo;
import dev.steploom.event.EventLog;
import dev.steploom.event.EventPayload;
import dev.steploom.event.EventType;
import dev.steploom.event.RunFailureReason;
import dev.steploom.instance.RunStatus;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.StepKind;
import dev.steploom.resource.OpenResources;
import dev.steploom.resource.ResourceException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** The life of one run: its resources come, its steps run, its resources go. */
final class RunLoop {
    private final Run run;
    private final StepLoop steps;
    private final Halt halt;
    private LogWriter log;

    RunLoop(Run run, Executor executor, boolean stopAtFailure) {
        this.run = run;
        this.halt = new Halt(run.cancellation(), stopAtFailure);
        this.log = run.log().nextWriter();
        this.steps = StepLoop.of(executor, run, log, halt);
    }

    @Nullable
    StepFailure firstFailure() {
        return halt.firstFailure();
    }

    /** What kept steps from running. */
    @Nullable
    RuntimeException runFailure() {
        return halt.runFailure();
    }

    String cancelReason() {
        String reason = run.cancellation().reason();
        return reason == null ? "" : ": " + reason;
    }

    /** Whether steps were left that might still have run. */
    boolean endedEarly() {
        return halt.isRequested();
    }

    RunStatus execute() {
        run.log().enter(log);
        try {
            return start();
        } finally {
            run.log().leave();
        }
    }

    private RunStatus start() {
        JfrRun event = new JfrRun();
        event.begin();
        RunStatus status = live();
        event.end();
        if (event.shouldCommit()) {
            event.runId = run.id();
            event.job = run.job().name();
            event.steps = run.state().steps();
            event.outcome = status.name();
            event.commit();
        }
        return status;
    }

    private RunStatus live() {
        log.add(EventType.RUN_START, EventLog.NO_STEP, 0);
        run.cancellation().enter(Thread.currentThread());
        try {
            if (createResources() && prioritiesAreNumbers()) {
                runSteps();
            }
        } finally {
            run.cancellation().leave(Thread.currentThread());
            tearDownResources(); // Out of reach of a cancellation, which would interrupt it.
        }
        if (halt.isInterrupted() && !run.cancellation().isCanceled()) {
            Thread.currentThread().interrupt(); // Somebody interrupted the caller's thread: that is theirs to see.
        }
        return end();
    }

    private boolean createResources() {
        List<String> keys = run.resources().keys();
        ExecutionPlan plan = run.state().plan;
        if (keys.isEmpty() && !anyOutputs(plan)) {
            return true;
        }
        int step = onlyStep(plan);
        EventPayload.Resources payload = new EventPayload.Resources(keys, null);
        log.add(EventType.RESOURCE_INIT_STARTED, step, 0, 0, payload);
        log.otherWork(this::resourceWork);
        try {
            run.resources().create(run);
        } catch (ResourceException e) {
            halt.refused(e);
            log.tick();
            log.add(EventType.RESOURCE_INIT_FAILURE, step, 0, 0, new EventPayload.Resources(keys, ErrorInfo.of(e)));
            run.logger().error(e.getMessage());
            return false;
        } finally {
            log.otherWork(null);
        }
        log.tick();
        log.add(EventType.RESOURCE_INIT_SUCCESS, step, 0, 0, payload);
        return true;
    }

    /** The step that the reference names in these events, where there is just one. */
    private int onlyStep(ExecutionPlan plan) {
        StepSubset subset = run.state().subset();
        if (subset == null) {
            return plan.size() == 1 && plan.kind(0) == StepKind.PLAIN ? 0 : EventLog.NO_STEP;
        }
        for (int step = 0; subset.keys().size() == 1 && step < run.state().steps(); step++) {
            if (run.state().runs(step)
                    && run.state().stepKey(step).equals(subset.keys().get(0))) {
                return step;
            }
        }
        return EventLog.NO_STEP;
    }

    private @Nullable CurrentWork resourceWork() {
        String key = run.resources().current();
        return key == null ? null : new CurrentWork.Resource(run.id(), key);
    }

    private void tearDownResources() {
        log.otherWork(this::resourceWork);
        List<OpenResources.TeardownFailure> failures = run.resources().tearDown();
        log.otherWork(null);
        for (OpenResources.TeardownFailure failure : failures) {
            String text = "The teardown of resource \"" + failure.key() + "\" failed: " + ErrorInfo.of(failure.error())
                    + ". The run ends as it would have.";
            run.log().message(EventLog.NO_STEP, Level.ERROR, text, failure.error());
            run.logger().error(text);
        }
    }

    /** Outputs that name no manager are kept by a resource of the reference's, so its events show it as well. */
    private static boolean anyOutputs(ExecutionPlan plan) {
        if (plan.slots() == 0) {
            return false;
        }
        for (int step = 0; step < plan.size(); step++) {
            for (OutputDefinition output : plan.op(step).outputs()) {
                if (output.managerKey() == null) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean prioritiesAreNumbers() {
        GraphDefinitionException bad = run.state().plan.settings().badPriority();
        if (bad != null) {
            halt.refused(bad);
        }
        return bad == null;
    }

    private void runSteps() {
        try {
            steps.runSteps();
        } finally {
            if (steps.isParallel()) {
                run.log().leave();
                log = run.log().nextWriter();
                run.log().enter(log);
            }
        }
    }

    private RunStatus end() {
        log.takeFromOtherThreads();
        log.tick();
        RuntimeException notRun = halt.runFailure();
        ErrorInfo firstError = halt.firstError();
        if (notRun != null && !run.cancellation().isCanceled()) {
            return end(RunStatus.FAILURE, RunFailureReason.RUN_EXCEPTION, ErrorInfo.of(notRun));
        }
        if (run.cancellation().isCanceled() || halt.isInterrupted()) {
            return end(RunStatus.CANCELED, null, firstError);
        }
        return halt.firstFailure() == null
                ? end(RunStatus.SUCCESS, null, null)
                : end(RunStatus.FAILURE, RunFailureReason.STEP_FAILURE, firstError);
    }

    private RunStatus end(RunStatus status, @Nullable RunFailureReason reason, @Nullable ErrorInfo error) {
        EventType type = switch (status) {
            case SUCCESS -> EventType.RUN_SUCCESS;
            case FAILURE -> EventType.RUN_FAILURE;
            case CANCELED -> EventType.RUN_CANCELED;
            case STARTED -> throw new IllegalStateException("A run that ends has ended.");
        };
        log.add(
                type,
                EventLog.NO_STEP,
                0,
                0,
                reason == null && error == null ? null : new EventPayload.RunEnd(reason, error));
        return status;
    }
}
