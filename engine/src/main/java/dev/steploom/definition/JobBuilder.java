package dev.steploom.definition;

import static dev.steploom.type.Given.given;

import dev.steploom.config.ConfigMapping;
import dev.steploom.config.RunConfig;
import dev.steploom.event.MetadataValue;
import dev.steploom.partition.PartitionedConfig;
import dev.steploom.partition.PartitionsDefinition;
import dev.steploom.resource.ResourceDefinition;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a job. */
public final class JobBuilder {
    final GraphDefinition graph;

    @Nullable
    String name;

    @Nullable
    String description;

    final Map<String, ResourceDefinition> resources = new LinkedHashMap<>();
    Map<String, String> tags = Map.of();

    @Nullable
    Map<String, String> runTags;

    Map<String, MetadataValue> metadata = Map.of();
    final Set<HookDefinition> hooks = new LinkedHashSet<>();

    @Nullable
    RetryPolicy opRetryPolicy;

    final Map<String, @Nullable Object> inputValues = new LinkedHashMap<>();

    @Nullable
    RunConfig runConfig;

    @Nullable
    ConfigMapping configMapping;

    @Nullable
    JobDefinition configOrigin;

    @Nullable
    PartitionsDefinition partitionsDefinition;

    @Nullable
    PartitionedConfig partitionedConfig;

    @Nullable
    Map<String, LoggerDefinition> loggers;

    @Nullable
    Map<String, LoggerDefinition> defaultLoggers;

    @Nullable
    ExecutorDefinition executor;

    @Nullable
    ExecutorDefinition defaultExecutor;

    JobBuilder(GraphDefinition graph) {
        this.graph = graph;
    }

    /**
     * Names the job.
     *
     * @param text its name; null for the graph's
     * @return this
     */
    public JobBuilder name(@Nullable String text) {
        this.name = text;
        return this;
    }

    /**
     * Says what the job is for.
     *
     * @param text the description
     * @return this
     */
    public JobBuilder description(@Nullable String text) {
        this.description = text;
        return this;
    }

    /**
     * Gives the job partitions; each run is for one of them, or for none.
     *
     * @param definition which there are
     * @return this
     */
    public JobBuilder partitions(PartitionsDefinition definition) {
        this.partitionsDefinition = given(definition, "definition");
        return this;
    }

    /**
     * Gives the job partitions, and computes run config and tags from a partition's key.
     *
     * @param config the partitions and what they become
     * @return this
     */
    public JobBuilder config(PartitionedConfig config) {
        this.partitionedConfig = given(config, "config");
        this.runConfig = null;
        this.configMapping = null;
        return this;
    }

    /**
     * Binds a resource.
     *
     * @param key its key
     * @param definition how it comes to be
     * @return this
     */
    public JobBuilder resource(String key, ResourceDefinition definition) {
        given(key, "key");
        given(definition, "definition");
        resources.put(key, definition);
        return this;
    }

    /**
     * Sets the tags, which runs get too unless there are run tags.
     *
     * @param values values that are not texts become JSON
     * @return this
     */
    public JobBuilder tags(Map<String, ?> values) {
        given(values, "values");
        this.tags = Tags.of(values);
        return this;
    }

    /**
     * Sets the tags of runs.
     *
     * @param values values that are not texts become JSON
     * @return this
     */
    public JobBuilder runTags(Map<String, ?> values) {
        given(values, "values");
        this.runTags = Tags.of(values);
        return this;
    }

    /**
     * Sets the values that explain the job.
     *
     * @param values plain values by name
     * @return this
     */
    public JobBuilder metadata(Map<String, ? extends @Nullable Object> values) {
        given(values, "values");
        this.metadata = MetadataValue.ofAll(values);
        return this;
    }

    /**
     * Adds hooks that run after every step.
     *
     * @param more hooks
     * @return this
     */
    public JobBuilder hooks(Collection<HookDefinition> more) {
        given(more, "more");
        hooks.addAll(more);
        return this;
    }

    /**
     * Sets the retry policy of ops that have none.
     *
     * @param policy the policy
     * @return this
     */
    public JobBuilder opRetryPolicy(@Nullable RetryPolicy policy) {
        this.opRetryPolicy = policy;
        return this;
    }

    /**
     * Gives an input of the job a value.
     *
     * @param input the input's name
     * @param value its value
     * @return this
     */
    public JobBuilder inputValue(String input, @Nullable Object value) {
        given(input, "input");
        inputValues.put(input, value);
        return this;
    }

    JobBuilder inputValues(Map<String, ? extends @Nullable Object> values) {
        inputValues.putAll(values);
        return this;
    }

    /**
     * Sets defaults of the run config of its runs: what a run gives for one op replaces what this says of that op.
     * A job with partitions takes it as a whole, for runs of a partition that bring no run config.
     *
     * @param values nested maps, lists and scalars
     * @return this
     */
    public JobBuilder config(Map<String, ? extends @Nullable Object> values) {
        return config(RunConfig.of(values));
    }

    /**
     * Sets defaults of the run config of its runs: what a run gives for one op replaces what this says of that op.
     * A job with partitions takes it as a whole, for runs of a partition that bring no run config.
     *
     * @param config the defaults, checked when a run begins
     * @return this
     */
    public JobBuilder config(RunConfig config) {
        this.runConfig = given(config, "config");
        this.partitionedConfig = null;
        this.configMapping = null;
        this.configOrigin = null;
        return this;
    }

    /**
     * Gives the job config of its own, in place of the standard form.
     *
     * @param mapping makes the run config
     * @return this
     */
    public JobBuilder config(ConfigMapping mapping) {
        this.configMapping = given(mapping, "mapping");
        this.partitionedConfig = null;
        this.runConfig = null;
        this.configOrigin = null;
        return this;
    }

    /**
     * Adds a logger, in place of the default one.
     *
     * @param key its key in run config
     * @param definition where messages go
     * @return this
     */
    public JobBuilder logger(String key, LoggerDefinition definition) {
        given(key, "key");
        given(definition, "definition");
        Map<String, LoggerDefinition> all = loggers == null ? new LinkedHashMap<>() : loggers;
        all.put(key, definition);
        this.loggers = all;
        return this;
    }

    /**
     * Says what carries out the steps of the job's runs.
     *
     * @param definition the executor, and what config says to it
     * @return this
     */
    public JobBuilder executor(ExecutorDefinition definition) {
        this.executor = given(definition, "definition");
        return this;
    }

    /**
     * Says what carries out the steps of the job's runs.
     *
     * @param value the executor, which run config may adjust
     * @return this
     */
    public JobBuilder executor(Executor value) {
        return executor(ExecutorDefinition.of(value));
    }

    /** Sets what holds unless the job was given an executor or loggers of its own. */
    JobBuilder defaults(@Nullable ExecutorDefinition execution, @Nullable Map<String, LoggerDefinition> messages) {
        this.defaultExecutor = execution;
        this.defaultLoggers = messages;
        return this;
    }

    /**
     * Checks and makes the job.
     *
     * @return the job
     * @throws GraphDefinitionException if its name is not valid, two definitions inside share a name, an input can
     *     get no value, or a required resource is missing
     */
    public JobDefinition build() {
        JobDefinition job = new JobDefinition(this);
        JobRules.check(job);
        return job;
    }
}
