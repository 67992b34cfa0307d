package dev.steploom;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import dev.steploom.render.GraphPictures;
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
     * Runs the job with all values in memory.
     *
     * @return outputs and events
     * @throws dev.steploom.execution.StepFailure if a step fails
     */
    public ExecuteInProcessResult<R> executeInProcess() {
        return executeInProcess(options -> {});
    }

    /**
     * Runs the job with all values in memory.
     *
     * @param options say how, such as {@code o -> o.raiseOnError(false)}
     * @return outputs and events
     * @throws dev.steploom.execution.StepFailure if a step fails and the options do not say otherwise
     */
    public ExecuteInProcessResult<R> executeInProcess(Consumer<? super RunOptions> options) {
        return new ExecuteInProcessResult<>(this, JobExecution.executeInProcess(definition, with(options)));
    }

    /**
     * Runs the job; failed steps show in the result.
     *
     * @return outputs and events
     */
    public ExecuteInProcessResult<R> execute() {
        return execute(options -> {});
    }

    /**
     * Runs the job; failed steps show in the result, unless the options say otherwise.
     *
     * @param options say how
     * @return outputs and events
     */
    public ExecuteInProcessResult<R> execute(Consumer<? super RunOptions> options) {
        return new ExecuteInProcessResult<>(this, JobExecution.execute(definition, with(options)));
    }

    /**
     * Resumes a run that failed: runs the steps that failed and what is downstream of them.
     *
     * @param earlier what the earlier run did
     * @return outputs and events of the steps that ran; outputs of the others come from the earlier run
     * @throws dev.steploom.execution.ReexecutionException if the earlier run did not fail
     */
    public ExecuteInProcessResult<R> reexecute(JobExecutionResult earlier) {
        return reexecute(earlier, RunOptions::fromFailure);
    }

    /**
     * Runs steps of an earlier run again; failed steps show in the result, unless the options say otherwise.
     *
     * @param earlier what the earlier run did
     * @param options say which steps, such as {@code o -> o.stepSelection("load+")}, and how
     * @return outputs and events of the steps that ran; outputs of the others come from the earlier run
     * @throws dev.steploom.execution.ReexecutionException if a selected step is not in the job
     */
    public ExecuteInProcessResult<R> reexecute(JobExecutionResult earlier, Consumer<? super RunOptions> options) {
        return new ExecuteInProcessResult<>(this, JobExecution.reexecute(definition, earlier, with(options)));
    }

    private static RunOptions with(Consumer<? super RunOptions> options) {
        RunOptions run = new RunOptions();
        options.accept(run);
        return run;
    }

    /**
     * Draws the job's graph for a terminal.
     *
     * @return several lines of text
     */
    public String toText() {
        return GraphPictures.text(graph());
    }

    /**
     * Draws the job's graph in the language of Mermaid.
     *
     * @return a Mermaid flowchart
     */
    public String toMermaid() {
        return GraphPictures.mermaid(graph());
    }

    /**
     * Draws the job's graph.
     *
     * @return an SVG document
     */
    public String toSvg() {
        return GraphPictures.svg(graph());
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
