package dev.steploom.execution;

import dev.steploom.config.RunConfig;
import dev.steploom.definition.Tags;
import dev.steploom.event.EventListener;
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
    String runId;

    /** Options that change nothing. */
    public RunOptions() {}

    /**
     * Sets the run config, in place of the job's.
     *
     * @param values nested maps, lists and scalars
     * @return this
     */
    public RunOptions runConfig(Map<String, ? extends @Nullable Object> values) {
        this.runConfig = new RunConfig(new LinkedHashMap<>(values));
        return this;
    }

    /**
     * Sets tags of the run, over those that the job gives it.
     *
     * @param values values that are not texts become JSON
     * @return this
     */
    public RunOptions tags(Map<String, ?> values) {
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
        return resource(key.name(), ResourceDefinition.of(value));
    }

    /**
     * Binds a resource, in place of the job's.
     *
     * @param key its key
     * @param definition how it comes to be
     * @return this
     */
    public RunOptions resource(ResourceKey<?> key, ResourceDefinition definition) {
        return resource(key.name(), definition);
    }

    /**
     * Binds a resource, in place of the job's.
     *
     * @param key its key
     * @param definition how it comes to be
     * @return this
     */
    public RunOptions resource(String key, ResourceDefinition definition) {
        resources.put(key, definition);
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
        this.opSelection = List.of(clauses);
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
        this.cancellation = handle;
        return this;
    }

    /**
     * Sets the clock.
     *
     * @param source tells the time, and waits
     * @return this
     */
    public RunOptions clock(RunClock source) {
        this.clock = source;
        return this;
    }

    /**
     * Sets the run's id.
     *
     * @param id any text; a random UUID by default
     * @return this
     */
    public RunOptions runId(String id) {
        this.runId = id;
        return this;
    }
}
