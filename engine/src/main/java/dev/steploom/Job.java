package dev.steploom;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.config.ConfigMapping;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.ExecutorDefinition;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.JobBuilder;
import dev.steploom.definition.JobConfig;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.JobSource;
import dev.steploom.definition.LoggerDefinition;
import dev.steploom.definition.Names;
import dev.steploom.event.MetadataValue;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import dev.steploom.execution.StepReuse;
import dev.steploom.partition.PartitionScope;
import dev.steploom.partition.PartitionedConfig;
import dev.steploom.partition.PartitionsDefinition;
import dev.steploom.partition.RunRequest;
import dev.steploom.render.GraphPictures;
import dev.steploom.resource.ResourceDefinition;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A job, made by {@code Steploom.job} or from a graph. Immutable.
 *
 * @param <R> the type of the job's output; the record, if its body returns a record of outputs
 */
public final class Job<R extends @Nullable Object> implements JobSource {
    private final JobDefinition definition;
    private final OutputShape outputs;

    private Job(JobDefinition definition, OutputShape outputs) {
        this.definition = definition;
        this.outputs = outputs;
    }

    static <R extends @Nullable Object> Job<R> of(
            ComposedGraph graph, String name, Consumer<? super JobOptions> options) {
        JobBuilder builder = JobDefinition.builder(graph.definition()).name(checkedName(name));
        given(options, "options").accept(new JobOptions(builder));
        return new Job<>(builder.build(), graph.outputs());
    }

    /** A name of a job, refused where the caller gave it. */
    static String checkedName(String name) {
        String problem = Names.problem(given(name, "name"));
        if (problem != null) {
            throw Out.refuse("job name " + problem);
        }
        return name;
    }

    OutputShape outputs() {
        return outputs;
    }

    /**
     * Returns the untyped job.
     *
     * @return its definition
     */
    @Override
    public JobDefinition definition() {
        return definition;
    }

    /**
     * Returns the job's name.
     *
     * @return its name
     */
    @Override
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
     * Returns what the job is for.
     *
     * @return the description, the graph's if none was given
     */
    public @Nullable String description() {
        return definition.description();
    }

    /**
     * Returns the job's tags.
     *
     * @return text by name
     */
    public Map<String, String> tags() {
        return definition.tags();
    }

    /**
     * Returns the tags that each run gets: the run tags if they were set, else the job's tags.
     *
     * @return text by name
     */
    public Map<String, String> runTags() {
        return definition.runTags();
    }

    /**
     * Returns the values that explain the job.
     *
     * @return values by name
     */
    public Map<String, MetadataValue> metadata() {
        return definition.metadata();
    }

    /**
     * Returns the job's resources; those of {@link Jobs} among them if it comes from there.
     *
     * @return definitions by key
     */
    public Map<String, ResourceDefinition> resources() {
        return definition.resources();
    }

    /**
     * Returns what carries out the steps of the job's runs.
     *
     * @return the executor; if none was given, that of the {@link Jobs} that the job comes from, else {@link
     *     ExecutorDefinition#multiOrInProcess()}
     */
    public ExecutorDefinition executor() {
        return definition.executor();
    }

    /**
     * Tells whether an executor was given.
     *
     * @return false if the job has the default executor, or that of its {@link Jobs}
     */
    public boolean hasSpecifiedExecutor() {
        return definition.hasSpecifiedExecutor();
    }

    /**
     * Returns the job's loggers.
     *
     * @return definitions by key; if none were given, those of the {@link Jobs} that the job comes from, else the console
     *     logger under {@code console}
     */
    public Map<String, LoggerDefinition> loggers() {
        return definition.loggers();
    }

    /**
     * Tells whether loggers were given.
     *
     * @return false if the job has the default logger, or those of its {@link Jobs}
     */
    public boolean hasSpecifiedLoggers() {
        return definition.hasSpecifiedLoggers();
    }

    /**
     * Returns how config of its own becomes the run config.
     *
     * @return the mapping; null if its runs are configured in the standard form
     */
    public @Nullable ConfigMapping configMapping() {
        return definition.configMapping();
    }

    /**
     * Returns the config that the job was given.
     *
     * @return defaults of the run config of its runs; null if it was given none, or a mapping
     */
    public @Nullable RunConfig runConfig() {
        return definition.runConfig();
    }

    /**
     * Describes the run config of the job, for editors to complete and check it by.
     *
     * @return JSON Schema, draft 2020-12
     */
    public String runConfigSchema() {
        return JobConfig.jsonSchema(definition);
    }

    /**
     * Returns how a partition's key becomes run config and tags.
     *
     * @return the partitioned config; of partitions given without any, one that gives each the job's config; null if the
     *     job has no partitions, or a config mapping beside them
     */
    public @Nullable PartitionedConfig partitionedConfig() {
        return definition.partitionedConfig();
    }

    /**
     * Returns the job's partitions.
     *
     * @return the definition, of its own or of its partitioned config; null if the job has none
     */
    public @Nullable PartitionsDefinition partitionsDefinition() {
        return definition.partitionsDefinition();
    }

    /**
     * Makes a request to run a partition.
     *
     * @param partitionKey the partition
     * @param runKey tells the request from others, so that it is launched once only; null to launch it always
     * @param moreTags tags of the run, over those of the partition
     * @param config the run config; null for the partition's own
     * @param scope the time at which the partition has to exist, and the store of dynamic partitions
     * @return the request
     * @throws dev.steploom.definition.GraphDefinitionException if the job has no partitions, or a config mapping beside
     *     them
     * @throws dev.steploom.partition.UnknownPartitionException if there is no such partition
     * @deprecated in the reference too: make a {@link RunRequest} with {@link RunRequest#forPartition}
     */
    @Deprecated
    public RunRequest runRequestForPartition(
            String partitionKey,
            @Nullable String runKey,
            Map<String, String> moreTags,
            @Nullable Map<String, ? extends @Nullable Object> config,
            PartitionScope scope) {
        return definition.runRequestForPartition(partitionKey, runKey, moreTags, config, scope);
    }

    /**
     * Binds resources in place of the job's own, as whoever runs many jobs does with those that they share.
     *
     * @param definitions all resources of the new job, by key
     * @return a copy with these resources
     * @throws dev.steploom.definition.GraphDefinitionException if a required resource is not among them
     */
    public Job<R> withTopLevelResources(Map<String, ResourceDefinition> definitions) {
        return of(definition.withTopLevelResources(given(definitions, "definitions")));
    }

    /** A job with the same outputs, whose definition differs in what surrounds the graph. */
    Job<R> of(JobDefinition other) {
        return new Job<>(other, outputs);
    }

    /**
     * Adds hooks that run after every step.
     *
     * @param hooks hooks
     * @return a copy with these hooks too
     */
    public Job<R> withHooks(HookDefinition... hooks) {
        return of(definition.withHooks(givenAll(hooks, "hooks")));
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
     * Runs the job in this process, but takes over from an earlier run what still holds. The result has the outputs of all
     * steps, and the events of those that ran.
     *
     * @param options say how to run
     * @param reuse says what to take over, once it is known what is about to run
     * @return outputs and events
     * @throws dev.steploom.execution.StepFailure if a step fails and the options do not say otherwise
     */
    public ExecuteInProcessResult<R> executeInProcess(Consumer<? super RunOptions> options, StepReuse reuse) {
        return new ExecuteInProcessResult<>(
                this, JobExecution.executeInProcess(definition, with(options), given(reuse, "reuse")));
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
        return reexecute(given(earlier, "earlier"), RunOptions::fromFailure);
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
        return new ExecuteInProcessResult<>(
                this, JobExecution.reexecute(definition, given(earlier, "earlier"), with(options)));
    }

    private static RunOptions with(Consumer<? super RunOptions> options) {
        RunOptions run = new RunOptions();
        given(options, "options").accept(run);
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
