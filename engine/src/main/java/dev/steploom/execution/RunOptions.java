package dev.steploom.execution;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.config.RunConfig;
import dev.steploom.definition.Executor;
import dev.steploom.definition.Tags;
import dev.steploom.event.EventListener;
import dev.steploom.instance.Instance;
import dev.steploom.partition.DynamicPartitionsStore;
import dev.steploom.partition.PartitionKeyRange;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to run a job; one type serves every way to run, and the test kit. */
public final class RunOptions {

    @Nullable
    RunConfig runConfig;

    Map<String, String> tags = Map.of();
    final Map<String, @Nullable Object> inputValues = new LinkedHashMap<>();
    final Map<String, ResourceDefinition> resources = new LinkedHashMap<>();
    List<String> opSelection = List.of();

    @Nullable
    Boolean raiseOnError;

    final List<EventListener> listeners = new ArrayList<>();

    @Nullable
    Cancellation cancellation;

    RunClock clock = RunClock.system();

    @Nullable
    Executor executor;

    @Nullable
    String runId;

    @Nullable
    PartitionKeyRange partitions;

    @Nullable
    DynamicPartitionsStore dynamicPartitions;

    @Nullable
    Instance instance;

    boolean fromFailure;
    List<String> stepSelection = List.of();

    /** Options that change nothing. */
    public RunOptions() {}

    /**
     * Sets the run config. What the job was given as config holds where this gives nothing.
     *
     * @param values nested maps, lists and scalars
     * @return this
     */
    public RunOptions runConfig(Map<String, ? extends @Nullable Object> values) {
        return runConfig(RunConfig.of(values));
    }

    /**
     * Sets the run config. What the job was given as config holds where this gives nothing.
     *
     * @param config from a map, from JSON or YAML, or built part by part
     * @return this
     */
    public RunOptions runConfig(RunConfig config) {
        this.runConfig = given(config, "config");
        return this;
    }

    /**
     * Sets tags of the run, over those that the job gives it.
     *
     * @param values values that are not texts become JSON
     * @return this
     */
    public RunOptions tags(Map<String, ?> values) {
        given(values, "values");
        this.tags = Tags.of(values);
        return this;
    }

    /**
     * Gives an input of the job a value, in place of the job's own.
     *
     * @param input the input's name
     * @param value its value
     * @return this
     */
    public RunOptions inputValue(String input, @Nullable Object value) {
        given(input, "input");
        inputValues.put(input, value);
        return this;
    }

    /**
     * Binds a resource, in place of the job's.
     *
     * @param key its key
     * @param value the resource
     * @param <T> its type
     * @return this
     */
    public <T> RunOptions resource(ResourceKey<T> key, T value) {
        return resource(given(key, "key").name(), ResourceDefinition.of(given(value, "value")));
    }

    /**
     * Binds a resource, in place of the job's.
     *
     * @param key its key
     * @param definition how it comes to be
     * @return this
     */
    public RunOptions resource(ResourceKey<?> key, ResourceDefinition definition) {
        return resource(given(key, "key").name(), definition);
    }

    /**
     * Binds a resource, in place of the job's.
     *
     * @param key its key
     * @param definition how it comes to be
     * @return this
     */
    public RunOptions resource(String key, ResourceDefinition definition) {
        given(key, "key");
        given(definition, "definition");
        resources.put(key, definition);
        return this;
    }

    /**
     * Runs the steps on an executor, in place of the job's own, or of one thread.
     *
     * @param value how steps are carried out, such as {@code Executor.threads(4)}
     * @return this
     */
    public RunOptions executor(Executor value) {
        this.executor = given(value, "executor");
        return this;
    }

    /**
     * Runs a part of the job: {@code a} is one node, {@code *a} adds all upstream, {@code a*} all downstream, {@code
     * ++a} two levels up, {@code a+} one level down, {@code graph.a} a node inside a graph.
     *
     * @param clauses what to run; nothing for everything
     * @return this
     */
    public RunOptions opSelection(String... clauses) {
        this.opSelection = givenAll(clauses, "clauses");
        return this;
    }

    /**
     * Runs the job for a partition: with the run config and tags that its partitioned config computes, unless the
     * options bring a run config of their own.
     *
     * @param key the partition's key
     * @return this
     */
    public RunOptions partitionKey(String key) {
        given(key, "key");
        return partitionKeyRange(PartitionKeyRange.of(key));
    }

    /**
     * Runs the job once for several partitions.
     *
     * @param range the first and the last key
     * @return this
     */
    public RunOptions partitionKeyRange(PartitionKeyRange range) {
        this.partitions = given(range, "range");
        return this;
    }

    /**
     * Says where dynamic partitions are kept, if not on the instance.
     *
     * @param store the store
     * @return this
     */
    public RunOptions dynamicPartitions(DynamicPartitionsStore store) {
        this.dynamicPartitions = given(store, "store");
        return this;
    }

    /**
     * Lets an instance remember the run.
     *
     * @param memory the instance, which the caller closes
     * @return this
     */
    public RunOptions instance(Instance memory) {
        this.instance = given(memory, "memory");
        return this;
    }

    /**
     * Runs again what failed in an earlier run, and what is downstream of it; for re-execution only.
     *
     * @return this
     */
    public RunOptions fromFailure() {
        this.fromFailure = true;
        return this;
    }

    /**
     * Runs some steps of an earlier run again; for re-execution only.
     *
     * @param clauses as for {@link #opSelection}, but with step keys such as {@code graph.op} and {@code op[key]};
     *     nothing for all
     * @return this
     */
    public RunOptions stepSelection(String... clauses) {
        this.stepSelection = givenAll(clauses, "clauses");
        return this;
    }

    /**
     * Says whether a failed step throws {@link StepFailure} and ends the run, or only shows in the result.
     *
     * @param raise true to throw: the default of {@code executeInProcess}; false: the default of {@code execute}
     * @return this
     */
    public RunOptions raiseOnError(boolean raise) {
        this.raiseOnError = raise;
        return this;
    }

    /**
     * Adds a listener.
     *
     * @param listener hears of every event as it happens
     * @return this
     */
    public RunOptions listener(EventListener listener) {
        given(listener, "listener");
        listeners.add(listener);
        return this;
    }

    /**
     * Lets the run be cancelled from another thread.
     *
     * @param handle what the other thread calls
     * @return this
     */
    public RunOptions cancellation(Cancellation handle) {
        this.cancellation = given(handle, "handle");
        return this;
    }

    /**
     * Sets the clock.
     *
     * @param source tells the time, and waits
     * @return this
     */
    public RunOptions clock(RunClock source) {
        this.clock = given(source, "source");
        return this;
    }

    /**
     * Sets the run's id.
     *
     * @param id any text; a random UUID by default
     * @return this
     */
    public RunOptions runId(String id) {
        this.runId = given(id, "id");
        return this;
    }
}
