package dev.steploom.jshell;

import dev.steploom.GraphHandle;
import dev.steploom.Job;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.render.GraphPictures;
import dev.steploom.render.Timelines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as a terminal shows them. */
final class Text {
    private Text() {}

    static String of(@Nullable Object value) {
        GraphDefinition graph = graphOf(value);
        if (graph != null) {
            return GraphPictures.text(graph);
        }
        if (value instanceof ExecutionPlan plan) {
            return ofPlan(plan);
        }
        if (value instanceof JobExecutionResult result) {
            return result + "\n" + Timelines.text(result.events());
        }
        if (value instanceof Throwable error) {
            return Explanation.of(error);
        }
        TextTable table = TextTable.of(value);
        return table == null ? String.valueOf(value) : table.text();
    }

    /** Returns the graph that a value stands for; null if it stands for none. */
    static @Nullable GraphDefinition graphOf(@Nullable Object value) {
        if (value instanceof Job<?> job) {
            return job.graph();
        }
        if (value instanceof JobDefinition job) {
            return job.graph();
        }
        if (value instanceof GraphHandle<?> handle) {
            return handle.definition();
        }
        return value instanceof GraphDefinition graph ? graph : null;
    }

    /** Steps that may run at the same time stand in one line. */
    private static String ofPlan(ExecutionPlan plan) {
        StringBuilder text = new StringBuilder("plan of job " + plan.job().name() + ": " + plan.size() + " steps\n");
        List<List<String>> levels = plan.levels();
        for (int level = 0; level < levels.size(); level++) {
            text.append("  ").append(level + 1).append("  ");
            text.append(String.join(", ", levels.get(level))).append('\n');
        }
        return text.toString();
    }
}
