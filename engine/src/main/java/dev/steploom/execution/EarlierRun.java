package dev.steploom.execution;

import dev.steploom.instance.StepState;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.StepKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The run that a re-execution follows: the outputs of steps that do not run again come from it, or from before it. */
final class EarlierRun {
    private final String runId;
    private final RunState earlier;
    private final Map<String, Integer> steps = new HashMap<>();

    EarlierRun(String runId, RunState earlier) {
        this.runId = runId;
        this.earlier = earlier;
        for (int step = 0; step < earlier.plan.size(); step++) {
            steps.put(earlier.plan.path(step), step);
        }
    }

    String runId() {
        return runId;
    }

    /** Fills the slots of a step that does not run again. */
    void fill(RunState state, int step) {
        ExecutionPlan plan = state.plan;
        Integer old = steps.get(plan.path(step));
        if (old == null || plan.kind(step) == StepKind.MAPPED) {
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
        Integer old = steps.get(state.plan.path(expansion.template()));
        Expansion oldExpansion = old == null ? null : earlier.expansionOfTemplate(old);
        int oldKey = oldExpansion == null
                ? -1
                : oldExpansion.keys().indexOf(expansion.keys().get(key));
        if (oldExpansion == null || oldKey < 0) {
            return;
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
        Integer old = steps.get(plan.path(template));
        Expansion expansion = old == null ? null : earlier.expansionOfTemplate(old);
        return expansion == null ? null : expansion.keys();
    }

    /** How a step ended in the earlier run; NOT_EXECUTED if it did not take part. */
    StepState stateOf(String path) {
        Integer old = steps.get(path);
        return old == null ? StepState.NOT_EXECUTED : earlier.state(old);
    }

    /** How an instance of a mapped step ended in the earlier run. */
    StepState stateOf(String path, String key) {
        Integer old = steps.get(path);
        Expansion expansion = old == null ? null : earlier.expansionOfTemplate(old);
        int index = expansion == null ? -1 : expansion.keys().indexOf(key);
        return expansion == null || index < 0 ? StepState.NOT_EXECUTED : earlier.state(expansion.step(index));
    }

    /** Whether the earlier run was to run a step at all. */
    boolean tookPart(String stepKey) {
        StepSubset subset = earlier.subset();
        return subset == null || subset.keys().contains(stepKey);
    }
}
