package dev.steploom.execution;

import dev.steploom.definition.InputDefinition;
import dev.steploom.event.EventLog;
import dev.steploom.io.InputContext;
import dev.steploom.io.OutputContext;
import dev.steploom.type.RuntimeType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * An input as its manager sees it.
 *
 * @param run the run that loads
 * @param step the step that loads; {@link EventLog#NO_STEP} when an output is asked for after the run
 * @param definition its input; null then
 * @param upstream the output that it comes from; null if it is not connected
 */
record LoadedInput(
        Run run,
        int step,
        @Nullable InputDefinition definition,
        @Nullable HandledOutput upstream) implements InputContext {

    @Override
    public String jobName() {
        return run.job().name();
    }

    @Override
    public String runId() {
        return run.id();
    }

    @Override
    public @Nullable String stepKey() {
        return step == EventLog.NO_STEP ? null : run.state().stepKey(step);
    }

    @Override
    public @Nullable String input() {
        return definition == null ? null : definition.name();
    }

    @Override
    public @Nullable Object config() {
        RunState state = run.state();
        return definition == null ? null : state.plan.inputConfig(state.template(step), definition.name());
    }

    @Override
    public @Nullable String partitionKey() {
        return RunPartition.keyOf(run);
    }

    @Override
    public RuntimeType type() {
        if (definition != null) {
            return definition.type();
        }
        OutputContext output = upstream;
        return output == null ? RuntimeType.ANY : output.type();
    }

    @Override
    public Logger log() {
        return new StepLogger(run, step);
    }

    @Override
    public String toString() {
        return definition == null ? "load of " + upstream : "input \"" + input() + "\" of step " + stepKey();
    }
}
