package dev.steploom.junit.assertion;

import dev.steploom.OpHandle;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.Wire;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.plan.ExecutionPlan;
import org.jspecify.annotations.Nullable;

/** Finds the step that an output comes from, so that a page can tell what it was given. */
final class Origins {
    private Origins() {}

    /** The step of an output of the job; null if it is mapped, or there is no such output. */
    static @Nullable String ofJobOutput(JobExecutionResult result, String output) {
        GraphDefinition graph = result.job().graph();
        int index = graph.outputIndex(output);
        if (index < 0) {
            return null;
        }
        Wire.Output source = graph.outputSource(index);
        StringBuilder path = new StringBuilder(source.node().name());
        while (source.node().definition() instanceof GraphDefinition inner) {
            source = inner.outputSource(source.output());
            path.append('.').append(source.node().name());
        }
        return result.steps().containsKey(path.toString()) ? path.toString() : null;
    }

    /** The step of an op that the job calls once; null otherwise. */
    static @Nullable String ofOp(JobExecutionResult result, OpHandle<?> op) {
        ExecutionPlan plan = result.plan();
        String found = null;
        for (int step = 0; step < plan.size(); step++) {
            if (plan.op(step) == op.definition()) {
                if (found != null) {
                    return null;
                }
                found = plan.key(step);
            }
        }
        return found != null && result.steps().containsKey(found) ? found : null;
    }
}
