package dev.steploom.definition;

import dev.steploom.config.ConfigMapping;
import dev.steploom.config.RunConfig;
import dev.steploom.event.MetadataValue;
import dev.steploom.partition.PartitionScope;
import dev.steploom.partition.PartitionedConfig;
import dev.steploom.partition.PartitionsDefinition;
import dev.steploom.partition.RunRequest;
import dev.steploom.resource.ResourceDefinition;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A graph made executable: bound to resources, config, tags, hooks and a retry policy. Immutable. */
public final class JobDefinition implements JobSource {
    private final GraphDefinition graph;
    private final String name;
    private final @Nullable String description;
    private final Map<String, ResourceDefinition> resources;
    private final Map<String, String> tags;
    private final @Nullable Map<String, String> runTags;
    private final Map<String, MetadataValue> metadata;
    private final Set<HookDefinition> hooks;
    private final @Nullable RetryPolicy opRetryPolicy;
    private final Map<String, @Nullable Object> inputValues;
    private final @Nullable RunConfig runConfig;
    private final @Nullable ConfigMapping configMapping;
    private final @Nullable JobDefinition configOrigin;
    private final @Nullable Map<String, LoggerDefinition> loggers;
    private final @Nullable Map<String, LoggerDefinition> defaultLoggers;
    private final @Nullable ExecutorDefinition executor;
    private final @Nullable ExecutorDefinition defaultExecutor;
    private final @Nullable PartitionsDefinition partitionsDefinition;
    private final @Nullable PartitionedConfig partitionedConfig;
    private final Derived derived = new Derived();

    JobDefinition(JobBuilder builder) {
        this.graph = builder.graph;
        this.name = builder.name == null ? graph.name() : builder.name;
        this.description = builder.description == null ? graph.description() : builder.description;
        this.resources = Map.copyOf(builder.resources);
        Map<String, String> ownRunTags = builder.runTags;
        this.tags = ownRunTags == null ? merged(graph.tags(), builder.tags) : builder.tags;
        this.runTags = ownRunTags == null ? null : merged(graph.tags(), ownRunTags);
        this.metadata = builder.metadata;
        this.hooks = Collections.unmodifiableSet(new LinkedHashSet<>(builder.hooks));
        this.opRetryPolicy = builder.opRetryPolicy;
        this.inputValues = Collections.unmodifiableMap(new LinkedHashMap<>(builder.inputValues));
        this.partitionedConfig = partitionedConfig(builder);
        this.runConfig = partitionedConfig == null ? builder.runConfig : null;
        this.configMapping = builder.configMapping;
        this.configOrigin = builder.configOrigin;
        this.partitionsDefinition =
                partitionedConfig == null ? builder.partitionsDefinition : partitionedConfig.partitions();
        this.loggers =
                builder.loggers == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(builder.loggers));
        this.defaultLoggers = builder.defaultLoggers;
        this.executor = builder.executor;
        this.defaultExecutor = builder.defaultExecutor;
    }

    /** Config beside partitions, and be it none, is that of each; as such it counts where a run gives none. */
    private static @Nullable PartitionedConfig partitionedConfig(JobBuilder builder) {
        PartitionsDefinition partitions = builder.partitionsDefinition;
        RunConfig config = builder.runConfig;
        if (builder.partitionedConfig != null || partitions == null || builder.configMapping != null) {
            return builder.partitionedConfig;
        }
        return PartitionedConfig.fixed(partitions, config == null ? Map.of() : config.values());
    }

    private static Map<String, String> merged(Map<String, String> graphTags, Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(graphTags);
        all.putAll(own);
        return Collections.unmodifiableMap(all);
    }

    /**
     * Begins a job.
     *
     * @param graph what it executes
     * @return a builder of a job with the graph's name
     */
    public static JobBuilder builder(GraphDefinition graph) {
        return new JobBuilder(graph);
    }

    /**
     * Returns what it executes.
     *
     * @return the graph
     */
    public GraphDefinition graph() {
        return graph;
    }

    /**
     * Returns its name.
     *
     * @return the name, the graph's if none was given
     */
    @Override
    public String name() {
        return name;
    }

    @Override
    public JobDefinition definition() {
        return this;
    }

    /**
     * Returns what it is for.
     *
     * @return the description, the graph's if none was given
     */
    public @Nullable String description() {
        return description;
    }

    /**
     * Returns its resources.
     *
     * @return definitions by key
     */
    public Map<String, ResourceDefinition> resources() {
        return resources;
    }

    /**
     * Returns its tags.
     *
     * @return text by name
     */
    public Map<String, String> tags() {
        return tags;
    }

    /**
     * Returns the tags that each run gets: the run tags if they were set, else the job's tags.
     *
     * @return text by name
     */
    public Map<String, String> runTags() {
        return runTags == null ? tags : runTags;
    }

    /**
     * Returns the values that explain the job.
     *
     * @return values by name
     */
    public Map<String, MetadataValue> metadata() {
        return metadata;
    }

    /**
     * Returns the hooks that run after every step.
     *
     * @return hooks
     */
    public Set<HookDefinition> hooks() {
        return hooks;
    }

    /**
     * Returns the retry policy of ops that have none.
     *
     * @return the policy, if there is one
     */
    public @Nullable RetryPolicy opRetryPolicy() {
        return opRetryPolicy;
    }

    /**
     * Returns the values of the job's inputs.
     *
     * @return values by input name
     */
    public Map<String, @Nullable Object> inputValues() {
        return inputValues;
    }

    /**
     * Returns the config that it was given: defaults of the run config of its runs, section by section and op by op.
     *
     * @return the config; null if it was given none, or a mapping, or has partitions
     */
    public @Nullable RunConfig runConfig() {
        return runConfig;
    }

    /**
     * Returns how config of its own becomes the run config.
     *
     * @return the mapping; null if its runs are configured in the standard form
     */
    public @Nullable ConfigMapping configMapping() {
        return configMapping;
    }

    /**
     * Returns its partitions.
     *
     * @return the definition, of its own or of its partitioned config; null if it has none
     */
    public @Nullable PartitionsDefinition partitionsDefinition() {
        return partitionsDefinition;
    }

    /**
     * Returns how a partition's key becomes run config and tags.
     *
     * @return the partitioned config; of partitions given without any, one that gives each the job's config; null if the
     *     job has no partitions, or a config mapping beside them
     */
    public @Nullable PartitionedConfig partitionedConfig() {
        return partitionedConfig;
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
     * @throws GraphDefinitionException if the job has no partitions, or a config mapping beside them
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
        if (partitionedConfig == null) {
            throw new GraphDefinitionException(
                    "job '" + name + "' has no partitioned config, so there is no run config for a partition. Give it "
                            + "one, or partitions without a config mapping.",
                    graph.location());
        }
        partitionedConfig.partitions().check(partitionKey, scope);
        Map<String, String> allTags = new LinkedHashMap<>(moreTags);
        allTags.putAll(partitionedConfig.tags(partitionKey, name));
        RunRequest request = RunRequest.forPartition(partitionKey)
                .withRunConfig(config == null ? partitionedConfig.runConfig(partitionKey) : config)
                .withTags(allTags)
                .withJob(name);
        return runKey == null ? request : request.withRunKey(runKey);
    }

    /**
     * Returns what was worked out of the job, such as its plan.
     *
     * @return what is kept with it
     */
    public Derived derived() {
        return derived;
    }

    /** The whole job that the config was written for, if this one is a part of it or has other resources. */
    JobDefinition configOrigin() {
        return configOrigin == null ? this : configOrigin;
    }

    /**
     * Returns its loggers.
     *
     * @return definitions by key; if none were given, those of the {@link Definitions} that the job comes from, else the
     *     console logger under {@code console}
     */
    public Map<String, LoggerDefinition> loggers() {
        if (loggers != null) {
            return loggers;
        }
        return defaultLoggers == null ? Map.of(LoggerDefinition.CONSOLE_KEY, LoggerDefinition.CONSOLE) : defaultLoggers;
    }

    /**
     * Tells whether loggers were given.
     *
     * @return false if it has the default logger, or those of its {@link Definitions}
     */
    public boolean hasSpecifiedLoggers() {
        return loggers != null;
    }

    /** Whether there is only the console logger, which needs no config. */
    boolean hasConsoleOnly() {
        return loggers == null && defaultLoggers == null;
    }

    /**
     * Returns what carries out the steps of its runs; {@code executeInProcess} does without.
     *
     * @return the executor; if none was given, that of the {@link Definitions} that the job comes from, else {@link
     *     ExecutorDefinition#multiOrInProcess()}
     */
    public ExecutorDefinition executor() {
        if (executor != null) {
            return executor;
        }
        return defaultExecutor == null ? ExecutorDefinition.multiOrInProcess() : defaultExecutor;
    }

    /**
     * Tells whether an executor was given.
     *
     * @return false if it has the default executor, or that of its {@link Definitions}
     */
    public boolean hasSpecifiedExecutor() {
        return executor != null;
    }

    /**
     * Returns a builder that holds everything this job holds.
     *
     * @param other the graph of the new job
     * @return a builder
     */
    public JobBuilder toBuilder(GraphDefinition other) {
        JobBuilder builder = new JobBuilder(other);
        builder.name = name;
        builder.description = description;
        builder.resources.putAll(resources);
        builder.tags = tags;
        builder.runTags = runTags;
        builder.metadata = metadata;
        builder.hooks.addAll(hooks);
        builder.opRetryPolicy = opRetryPolicy;
        builder.inputValues.putAll(inputValues);
        builder.runConfig = runConfig;
        builder.configMapping = configMapping;
        builder.configOrigin = configOrigin();
        builder.partitionsDefinition = partitionsDefinition;
        builder.partitionedConfig = partitionedConfig;
        builder.loggers = loggers == null ? null : new LinkedHashMap<>(loggers);
        builder.defaultLoggers = defaultLoggers;
        builder.executor = executor;
        builder.defaultExecutor = defaultExecutor;
        return builder;
    }

    /**
     * Adds hooks that run after every step.
     *
     * @param more hooks
     * @return a copy of the job with these hooks too
     */
    public JobDefinition withHooks(Collection<HookDefinition> more) {
        return toBuilder(graph).hooks(more).build();
    }

    /**
     * Binds resources in place of the job's own, as whoever runs many jobs does with those that they share.
     *
     * @param definitions all resources of the new job, by key
     * @return a copy of the job with these resources
     * @throws GraphDefinitionException if a required resource is not among them
     */
    public JobDefinition withTopLevelResources(Map<String, ResourceDefinition> definitions) {
        JobBuilder builder = toBuilder(graph);
        builder.resources.clear();
        builder.resources.putAll(definitions);
        return builder.build();
    }

    @Override
    public String toString() {
        return "job " + name + " of " + graph;
    }
}
