package dev.steploom.definition;

import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.AssetObservation;
import dev.steploom.event.ExpectationResult;
import dev.steploom.resource.ResourceKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What an op's body sees of its step, and where it emits outputs and events. There is one implementation, in production
 * and in tests. It belongs to the attempt: only {@link #log}, {@link #isCanceled} and the names may be used from other
 * threads.
 */
public interface OpContext {
    /**
     * Returns the op.
     *
     * @return its definition
     */
    OpDefinition op();

    /**
     * Returns the step's key.
     *
     * @return such as {@code outer.inner[key]}
     */
    String stepKey();

    /**
     * Returns the job's name.
     *
     * @return its name
     */
    String jobName();

    /**
     * Returns the run's id.
     *
     * @return its id
     */
    String runId();

    /**
     * Returns the run's tags.
     *
     * @return text by name
     */
    Map<String, String> runTags();

    /**
     * Returns how many times the step was retried before this attempt.
     *
     * @return 0 in the first attempt
     */
    int retryNumber();

    /**
     * Returns the mapping key of a step that runs for one dynamic output.
     *
     * @return the key; null for other steps
     */
    @Nullable
    String mappingKey();

    /**
     * Returns an input's value.
     *
     * @param index the input's position among the op's inputs
     * @return its value; null for an input of type Nothing
     */
    @Nullable
    Object input(int index);

    /**
     * Returns an input's value.
     *
     * @param name the input's name
     * @return its value; null for an input of type Nothing
     * @throws IllegalArgumentException if the op has no such input
     */
    @Nullable
    Object input(String name);

    /**
     * Emits the op's only output.
     *
     * @param value its value
     * @throws StepInvariantException if the op has several outputs, or emitted this one before
     */
    void emit(@Nullable Object value);

    /**
     * Emits an output.
     *
     * @param output the output's name
     * @param value its value
     * @throws StepInvariantException if the op has no such output, it is dynamic, or it was emitted before
     */
    void emit(String output, @Nullable Object value);

    /**
     * Emits an output with values that explain it.
     *
     * @param output the output's name
     * @param value its value
     * @param metadata plain values by name
     */
    void emit(String output, @Nullable Object value, Map<String, ? extends @Nullable Object> metadata);

    /**
     * Emits one value of a dynamic output.
     *
     * @param output the output's name
     * @param mappingKey tells the value from the others: letters, digits and underscores
     * @param value its value
     * @throws StepInvariantException if the op has no such output, it is not dynamic, or the key came before
     */
    void emitDynamic(String output, String mappingKey, @Nullable Object value);

    /**
     * Records that the op wrote an asset.
     *
     * @param materialization which, and what is known of it
     */
    void materialize(AssetMaterialization materialization);

    /**
     * Records what the op saw of an asset.
     *
     * @param observation which, and what was seen
     */
    void observe(AssetObservation observation);

    /**
     * Records a data quality check.
     *
     * @param result its result
     */
    void expect(ExpectationResult result);

    /**
     * Returns a logger whose messages are kept in the event log and go to SLF4J with the fields of run, job and step.
     *
     * @return the logger
     */
    Logger log();

    /**
     * Returns the op's config from the run config.
     *
     * @return what stands under {@code ops: <node>: config}; null if nothing does
     */
    @Nullable
    Object config();

    /**
     * Returns one field of the op's config.
     *
     * @param field its name
     * @return its value; null if it is not given
     */
    @Nullable
    Object config(String field);

    /**
     * Returns a resource.
     *
     * @param key one of the op's required keys
     * @param <T> the resource's type
     * @return the resource
     * @throws StepInvariantException if the op does not declare the key
     */
    <T> T resource(ResourceKey<T> key);

    /**
     * Tells whether the run was cancelled. Long loops ask now and then, and end.
     *
     * @return true once somebody cancelled the run
     */
    boolean isCanceled();
}
