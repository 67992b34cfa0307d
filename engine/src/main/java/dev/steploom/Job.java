package dev.steploom;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.JobDefinition;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A job, made by {@code Steploom.job} or from a graph. Immutable.
 *
 * @param <R> the type of the job's output; the record, if its body returns a record of outputs
 */
public final class Job<R extends @Nullable Object> {
    private final JobDefinition definition;
    private final OutputShape outputs;

    private Job(JobDefinition definition, OutputShape outputs) {
        this.definition = definition;
        this.outputs = outputs;
    }

    static <R extends @Nullable Object> Job<R> of(
            ComposedGraph graph, String name, Consumer<? super JobOptions> options) {
        JobDefinition.Builder builder =
                JobDefinition.builder(graph.definition()).name(name);
        options.accept(new JobOptions(builder));
        return new Job<>(builder.build(), graph.outputs());
    }

    OutputShape outputs() {
        return outputs;
    }

    /**
     * Returns the untyped job.
     *
     * @return its definition
     */
    public JobDefinition definition() {
        return definition;
    }

    /**
     * Returns the job's name.
     *
     * @return its name
     */
    public String name() {
        return definition.name();
    }

    /**
     * Returns what the job executes.
     *
     * @return its graph
     */
    public GraphDefinition graph() {
        return definition.graph();
    }

    /**
     * Adds hooks that run after every step.
     *
     * @param hooks hooks
     * @return a copy with these hooks too
     */
    public Job<R> withHooks(HookDefinition... hooks) {
        return new Job<>(definition.withHooks(List.of(hooks)), outputs);
    }

    /**
     * Returns the job as a user reads it.
     *
     * @return its name and how many nodes its graph has
     */
    @Override
    public String toString() {
        return definition.toString();
    }
}
