package dev.steploom.execution;

import dev.steploom.instance.StepState;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.StepKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The run that a re-execution follows: the outputs of steps that do not run again come from it, or from before it. */
final class EarlierRun {
    private final String runId;
    private final RunState earlier;
    private final boolean counts;

    private EarlierRun(JobExecutionResult earlier, boolean counts) {
        this.runId = earlier.runId();
        this.earlier = earlier.run().state();
        this.counts = counts;
    }

    /** A run of which steps are run again: what the others did stays that run's. */
    static EarlierRun repeated(JobExecutionResult earlier) {
        return new EarlierRun(earlier, false);
    }

    /** A run whose outputs still hold: what its steps did counts as done by the new run. */
    static EarlierRun reused(JobExecutionResult earlier) {
        return new EarlierRun(earlier, true);
    }

    /** Whether the new run shows what it takes over as its own. */
    boolean counts() {
        return counts;
    }

    String runId() {
        return runId;
    }

    /** Fills the slots of a step that does not run again. */
    void fill(RunState state, int step) {
        ExecutionPlan plan = state.plan;
        int old = earlier.plan.stepOfPath(plan.path(step));
        if (old >= 0 && counts) {
            state.state(step, earlier.state(old));
        }
        if (old < 0 || plan.kind(step) == StepKind.MAPPED) {
            return;
        }
        for (int output = 0; output < plan.op(step).outputs().size(); output++) {
            int oldOutput = earlier.plan
                    .op(old)
                    .outputIndex(plan.op(step).outputs().get(output).name());
            if (oldOutput >= 0 && earlier.has(earlier.plan.firstSlot(old) + oldOutput)) {
                state.put(plan.firstSlot(step) + output, earlier.get(earlier.plan.firstSlot(old) + oldOutput));
            }
        }
    }

    /** Fills the slots of a mapped step's instance that does not run again. */
    void fill(RunState state, Expansion expansion, int key) {
        int old = earlier.plan.stepOfPath(state.plan.path(expansion.template()));
        Expansion oldExpansion = old < 0 ? null : earlier.expansionOfTemplate(old);
        int oldKey = oldExpansion == null
                ? -1
                : oldExpansion.keys().indexOf(expansion.keys().get(key));
        if (oldExpansion == null || oldKey < 0) {
            return;
        }
        if (counts) {
            state.state(expansion.step(key), earlier.state(oldExpansion.step(oldKey)));
        }
        for (int output = 0; output < Math.min(expansion.outputs(), oldExpansion.outputs()); output++) {
            if (earlier.has(oldExpansion.slot(oldKey, output))) {
                state.put(expansion.slot(key, output), earlier.get(oldExpansion.slot(oldKey, output)));
            }
        }
    }

    /** The keys of a mapped step in the earlier run; null if it was not laid out. */
    @Nullable
    List<String> keysOf(ExecutionPlan plan, int template) {
        int old = earlier.plan.stepOfPath(plan.path(template));
        Expansion expansion = old < 0 ? null : earlier.expansionOfTemplate(old);
        return expansion == null ? null : expansion.keys();
    }

    /** Whether a step that emits keys got as far as they were known: it ended well, or emitted some before it failed. */
    boolean knowsKeysOf(ExecutionPlan plan, int step) {
        int old = earlier.plan.stepOfPath(plan.path(step));
        if (old < 0) {
            return false;
        }
        StepState state = earlier.state(old);
        boolean any = state == StepState.SUCCEEDED || state == StepState.SKIPPED;
        for (int output = 0; output < earlier.plan.op(old).outputs().size(); output++) {
            any |= earlier.has(earlier.plan.firstSlot(old) + output);
        }
        return any;
    }

    /** How a step ended in the earlier run; NOT_EXECUTED if it did not take part. */
    StepState stateOf(String path) {
        int old = earlier.plan.stepOfPath(path);
        return old < 0 ? StepState.NOT_EXECUTED : earlier.state(old);
    }

    /** How an instance of a mapped step ended in the earlier run. */
    StepState stateOf(String path, String key) {
        int old = earlier.plan.stepOfPath(path);
        Expansion expansion = old < 0 ? null : earlier.expansionOfTemplate(old);
        int index = expansion == null ? -1 : expansion.keys().indexOf(key);
        return expansion == null || index < 0 ? StepState.NOT_EXECUTED : earlier.state(expansion.step(index));
    }

    /** Whether the earlier run was to run a step at all. */
    boolean tookPart(String stepKey) {
        StepSubset subset = earlier.subset();
        return subset == null || subset.keys().contains(stepKey);
    }
}
