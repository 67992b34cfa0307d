package dev.steploom.execution;

import dev.steploom.event.ErrorInfo;
import dev.steploom.event.RunFailureReason;
import dev.steploom.instance.Instance;
import dev.steploom.instance.RunRecord;
import dev.steploom.instance.RunStatus;
import org.jspecify.annotations.Nullable;

/** Tells an instance of a run, once when it starts and once when it ends. */
final class RunRecording {
    private final Instance instance;
    private final RunClock clock;
    private final RunRecord started;

    private RunRecording(Instance instance, RunClock clock, RunRecord started) {
        this.instance = instance;
        this.clock = clock;
        this.started = started;
    }

    static RunRecording start(Instance instance, Run run, @Nullable String earlierRunId) {
        RunRecord record = RunRecord.started(
                run.id(),
                run.job().name(),
                run.tags(),
                run.config().values(),
                run.clock().now());
        StepSubset subset = run.state().subset();
        RunRecord earlier = earlierRunId == null ? null : instance.run(earlierRunId);
        if (earlier != null && subset != null) {
            record = record.repeating(earlier, subset.keys());
        }
        instance.runStarted(record);
        return new RunRecording(instance, run.clock(), record);
    }

    void end(JobExecutionResult result, RunLoop loop) {
        StepFailure failure = loop.firstFailure();
        RuntimeException notRun = loop.runFailure();
        RunRecord ended;
        if (result.status() != RunStatus.FAILURE) {
            ended = started.ended(result.status(), clock.now());
        } else if (failure != null) {
            ended = started.failed(clock.now(), RunFailureReason.STEP_FAILURE, ErrorInfo.of(failure));
        } else {
            ErrorInfo error = notRun == null ? null : ErrorInfo.of(notRun);
            ended = started.failed(clock.now(), RunFailureReason.RUN_EXCEPTION, error);
        }
        instance.runEnded(ended, new FinishedRun(result));
    }
}
