package dev.steploom;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.config.ConfigMapping;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.Executor;
import dev.steploom.definition.ExecutorDefinition;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.JobBuilder;
import dev.steploom.definition.LoggerDefinition;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.partition.PartitionedConfig;
import dev.steploom.partition.PartitionsDefinition;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What makes a job of a graph: {@code job("my_job", body, j -> j.resource(SERVER, server).tags(...))}. */
public final class JobOptions {
    private final JobBuilder builder;

    JobOptions(JobBuilder builder) {
        this.builder = builder;
    }

    /**
     * Says what the job is for.
     *
     * @param text the description
     * @return this
     */
    public JobOptions description(String text) {
        builder.description(given(text, "text"));
        return this;
    }

    /**
     * Binds a value to a resource key.
     *
     * @param key the key
     * @param value the resource
     * @param <T> the resource's type
     * @return this
     */
    public <T> JobOptions resource(ResourceKey<T> key, T value) {
        return resource(key, ResourceDefinition.of(given(value, "value")));
    }

    /**
     * Binds a definition to a resource key.
     *
     * @param key the key
     * @param definition how the resource comes to be
     * @return this
     */
    public JobOptions resource(ResourceKey<?> key, ResourceDefinition definition) {
        builder.resource(given(key, "key").name(), definition);
        return this;
    }

    /**
     * Binds definitions to resource keys.
     *
     * @param definitions how the resources come to be, by key
     * @return this
     */
    public JobOptions resources(Map<String, ResourceDefinition> definitions) {
        given(definitions, "definitions").forEach(builder::resource);
        return this;
    }

    /**
     * Sets the tags, which runs get too unless there are run tags.
     *
     * @param values values that are not texts become JSON
     * @return this
     */
    public JobOptions tags(Map<String, ?> values) {
        builder.tags(values);
        return this;
    }

    /**
     * Sets the tags of runs.
     *
     * @param values values that are not texts become JSON
     * @return this
     */
    public JobOptions runTags(Map<String, ?> values) {
        builder.runTags(values);
        return this;
    }

    /**
     * Sets the values that explain the job.
     *
     * @param values plain values by name
     * @return this
     */
    public JobOptions metadata(Map<String, ? extends @Nullable Object> values) {
        builder.metadata(values);
        return this;
    }

    /**
     * Adds hooks that run after every step.
     *
     * @param hooks hooks
     * @return this
     */
    public JobOptions hooks(HookDefinition... hooks) {
        builder.hooks(givenAll(hooks, "hooks"));
        return this;
    }

    /**
     * Sets the retry policy of ops that have none.
     *
     * @param policy the policy
     * @return this
     */
    public JobOptions opRetryPolicy(RetryPolicy policy) {
        builder.opRetryPolicy(given(policy, "policy"));
        return this;
    }

    /**
     * Gives an input of the job a value.
     *
     * @param input the input's name
     * @param value its value
     * @return this
     */
    public JobOptions inputValue(String input, @Nullable Object value) {
        builder.inputValue(input, value);
        return this;
    }

    /**
     * Sets defaults of the run config: what a run gives for one op replaces what this says of that op.
     *
     * @param values nested maps, lists and scalars
     * @return this
     */
    public JobOptions config(Map<String, ? extends @Nullable Object> values) {
        builder.config(values);
        return this;
    }

    /**
     * Sets defaults of the run config: what a run gives for one op replaces what this says of that op.
     *
     * @param config from a map, from JSON or YAML, or built part by part
     * @return this
     */
    public JobOptions config(RunConfig config) {
        builder.config(config);
        return this;
    }

    /**
     * Gives the job config of its own, in place of the standard form.
     *
     * @param mapping makes the run config
     * @return this
     */
    public JobOptions config(ConfigMapping mapping) {
        builder.config(mapping);
        return this;
    }

    /**
     * Splits the job's work into partitions; each run may name one of them.
     *
     * @param definition the partitions, such as one a day
     * @return this
     */
    public JobOptions partitions(PartitionsDefinition definition) {
        builder.partitions(definition);
        return this;
    }

    /**
     * Splits the job's work into partitions, each with a run config of its own.
     *
     * @param config makes the run config of a partition
     * @return this
     */
    public JobOptions config(PartitionedConfig config) {
        builder.config(config);
        return this;
    }

    /**
     * Says what carries out the steps of the job's runs; {@code executeInProcess} does without.
     *
     * @param executor the executor, which run config may adjust
     * @return this
     */
    public JobOptions executor(Executor executor) {
        builder.executor(executor);
        return this;
    }

    /**
     * Says what carries out the steps of the job's runs; {@code executeInProcess} does without.
     *
     * @param definition the executor, and what config says to it
     * @return this
     */
    public JobOptions executor(ExecutorDefinition definition) {
        builder.executor(definition);
        return this;
    }

    /**
     * Adds a logger, in place of the default one under {@code console}.
     *
     * @param key its key in run config
     * @param definition where messages go
     * @return this
     */
    public JobOptions logger(String key, LoggerDefinition definition) {
        builder.logger(key, definition);
        return this;
    }

    /**
     * Adds loggers, in place of the default one under {@code console}.
     *
     * @param definitions where messages go, by key
     * @return this
     */
    public JobOptions loggers(Map<String, LoggerDefinition> definitions) {
        given(definitions, "definitions").forEach(builder::logger);
        return this;
    }
}
