package dev.steploom.execution;

import static dev.steploom.type.Given.given;

import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.AssetObservation;
import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import dev.steploom.event.ExpectationResult;
import dev.steploom.event.MetadataValue;
import dev.steploom.instance.RunStatus;
import dev.steploom.instance.StepState;
import dev.steploom.plan.ExecutionPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What a run did: outputs, events, and how each step ended. */
public class JobExecutionResult {
    private final Run run;
    private final RunStatus status;
    private final @Nullable StepFailure failure;
    private final boolean endedEarly;
    private final OutputLookup outputs;
    private final InputLookup inputs;

    JobExecutionResult(Run run, RunStatus status, @Nullable StepFailure failure, boolean endedEarly) {
        this.run = run;
        this.status = status;
        this.failure = failure;
        this.endedEarly = endedEarly;
        this.outputs = new OutputLookup(run);
        this.inputs = new InputLookup(run);
    }

    /**
     * Shows another result's run.
     *
     * @param other the result
     */
    protected JobExecutionResult(JobExecutionResult other) {
        this(other.run, other.status, other.failure, other.endedEarly);
    }

    Run run() {
        return run;
    }

    /**
     * Returns the steps that the run was to execute.
     *
     * @return all steps of the plan; of a re-execution, those that it selected
     */
    public final List<String> stepsToExecute() {
        StepSubset subset = run.state().subset();
        return subset == null ? plan().steps() : subset.keys();
    }

    /**
     * Tells whether the run ended well.
     *
     * @return true if no step failed and nobody cancelled
     */
    public final boolean success() {
        return status == RunStatus.SUCCESS;
    }

    /**
     * Returns how the run ended.
     *
     * @return its status
     */
    public final RunStatus status() {
        return status;
    }

    /**
     * Returns the run's id.
     *
     * @return its id
     */
    public final String runId() {
        return run.id();
    }

    /**
     * Returns the job's name.
     *
     * @return its name
     */
    public final String jobName() {
        return run.job().name();
    }

    /**
     * Returns what ran, after selection and overrides.
     *
     * @return the job
     */
    public final JobDefinition job() {
        return run.job();
    }

    /**
     * Returns the plan that ran.
     *
     * @return the plan
     */
    public final ExecutionPlan plan() {
        return run.state().plan;
    }

    /**
     * Returns the run's tags.
     *
     * @return text by name
     */
    public final Map<String, String> tags() {
        return run.tags();
    }

    /**
     * Returns the first step failure.
     *
     * @return the failure, if a step failed
     */
    public final @Nullable StepFailure failure() {
        return failure;
    }

    /**
     * Returns why the run failed: the first step failure, or what kept the run from starting or going on, such as a
     * resource that could not be made.
     *
     * @return the error; null if the run did not fail
     */
    public final @Nullable ErrorInfo error() {
        // From behind: only messages of listeners that threw come after the run's end.
        List<Event> events = events();
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof Event.Run end) {
                return end.type() == EventType.RUN_FAILURE ? end.error() : null;
            }
        }
        return null;
    }

    /**
     * Returns all events, in the order in which they happened.
     *
     * @return a view that makes each event when it is asked for
     */
    public final List<Event> events() {
        return run.log().events().read(run.state());
    }

    /**
     * Returns the events of one type.
     *
     * @param type the event's class, such as {@code Event.StepFailed.class}
     * @param <E> the event's class
     * @return events in order
     */
    public final <E extends Event> List<E> events(Class<E> type) {
        given(type, "type");
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * Returns the events of a node: of its steps, or of all steps inside a graph.
     *
     * @param path the node's path, such as {@code outer.inner}
     * @return events in order
     */
    public final List<Event> eventsForNode(String path) {
        given(path, "path");
        return events().stream()
                .filter(event -> event.stepKey() != null && isOf(path, event.stepKey()))
                .toList();
    }

    private static boolean isOf(String path, String stepKey) {
        return stepKey.startsWith(path)
                && (stepKey.length() == path.length() || ".[".indexOf(stepKey.charAt(path.length())) >= 0);
    }

    /**
     * Returns how each step ended, instances of mapped steps among them.
     *
     * @return state by step key
     */
    public final Map<String, StepState> steps() {
        return outputs.states(endedEarly);
    }

    /**
     * Returns the steps that were skipped.
     *
     * @return step keys
     */
    public final List<String> skippedSteps() {
        return keys(StepState.SKIPPED);
    }

    /**
     * Returns the steps that failed.
     *
     * @return step keys
     */
    public final List<String> failedSteps() {
        return keys(StepState.FAILED);
    }

    private List<String> keys(StepState state) {
        return steps().entrySet().stream()
                .filter(entry -> entry.getValue() == state)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns the steps in the order in which they started or restarted.
     *
     * @return step keys; a retried step appears again
     */
    public final List<String> executionOrder() {
        return events(Event.StepStart.class).stream()
                .map(Event.StepStart::stepKey)
                .toList();
    }

    /**
     * Returns how often steps were retried.
     *
     * @return the number of restarts by step key; only steps that were
     */
    public final Map<String, Integer> retries() {
        Map<String, Integer> retries = new LinkedHashMap<>();
        events(Event.StepStart.class).stream()
                .filter(start -> start.type() == EventType.STEP_RESTARTED)
                .forEach(start -> retries.merge(start.stepKey(), 1, Integer::sum));
        return retries;
    }

    /**
     * Returns what steps failed with.
     *
     * @return failure by step key
     */
    public final Map<String, Event.StepFailed> failures() {
        Map<String, Event.StepFailed> failures = new LinkedHashMap<>();
        events(Event.StepFailed.class).forEach(event -> failures.put(event.stepKey(), event));
        return failures;
    }

    /**
     * Returns the assets that were written.
     *
     * @return materialisations in order
     */
    public final List<AssetMaterialization> materializations() {
        return events(Event.Materialized.class).stream()
                .map(Event.Materialized::materialization)
                .toList();
    }

    /**
     * Returns the assets that were seen.
     *
     * @return observations in order
     */
    public final List<AssetObservation> observations() {
        return events(Event.Observed.class).stream()
                .map(Event.Observed::observation)
                .toList();
    }

    /**
     * Returns the data quality checks.
     *
     * @return results in order
     */
    public final List<ExpectationResult> expectations() {
        return events(Event.Expectation.class).stream()
                .map(Event.Expectation::result)
                .toList();
    }

    /**
     * Returns the log messages of ops and of the engine.
     *
     * @return messages in order
     */
    public final List<Event.LogMessage> logs() {
        return events(Event.LogMessage.class);
    }

    /**
     * Returns the metadata of an output.
     *
     * @param stepKey the step's key
     * @param output the output's name
     * @return values by name; empty if there are none
     */
    public final Map<String, MetadataValue> outputMetadata(String stepKey, String output) {
        given(stepKey, "stepKey");
        given(output, "output");
        Map<String, MetadataValue> found = Map.of();
        for (Event.StepOutput event : events(Event.StepOutput.class)) {
            if (event.stepKey().equals(stepKey) && event.output().equals(output)) {
                found = event.metadata();
            }
        }
        return found;
    }

    /**
     * Returns the inputs of a step that ran. Their values are those of {@link #inputValue}.
     *
     * @param stepKey the step's key, such as {@code outer.inner[key]}
     * @return names in the order of the op's parameters; inputs of type Nothing, which have no value, are left out
     * @throws NoSuchElementException if there is no such step, or it did not run
     */
    public final List<String> inputNames(String stepKey) {
        return inputs.names(stepKey);
    }

    /**
     * Returns what a step was given as one of its inputs; after the run, so that an object that was changed since
     * shows the change. What only a manager or a file keeps is loaded again.
     *
     * @param stepKey the step's key, such as {@code outer.inner[key]}
     * @param input the input's name
     * @return its value
     * @throws NoSuchElementException if there is no such step or input, or the step did not run
     * @throws RuntimeException if the value has to be loaded, and its manager or file fails
     */
    public final @Nullable Object inputValue(String stepKey, String input) {
        return inputs.value(stepKey, input);
    }

    /**
     * Returns an output of a node.
     *
     * @param path the node's path, such as {@code outer.inner}
     * @param output the output's name
     * @return its value; of a dynamic output or a mapped node, a map of mapping key to value
     * @throws NoSuchElementException if there is no such node or output, or it was not emitted
     */
    public final @Nullable Object outputForNode(String path, String output) {
        return outputs.ofNode(run.job().graph(), path, output);
    }

    /**
     * Returns the output {@code result} of a node.
     *
     * @param path the node's path, such as {@code outer.inner}
     * @return its value; of a dynamic output or a mapped node, a map of mapping key to value
     * @throws NoSuchElementException if there is no such node or output, or it was not emitted
     */
    public final @Nullable Object outputForNode(String path) {
        return outputForNode(path, OutputDefinition.DEFAULT_NAME);
    }

    /**
     * Returns an output of the job.
     *
     * @param name the output's name
     * @return its value; of a dynamic or mapped one, a map of mapping key to value
     * @throws NoSuchElementException if there is no such output, or it was not emitted
     */
    public final @Nullable Object outputValue(String name) {
        return outputs.ofJob(name);
    }

    /**
     * Tells how many steps ran, skipped or failed; for people.
     *
     * @return such as {@code run of job greetings: SUCCESS, 4 steps}
     */
    @Override
    public String toString() {
        String text =
                "run of job " + jobName() + ": " + status + ", " + run.state().howMany();
        ErrorInfo error = error();
        return failure != null
                ? text + "; " + failure.getMessage()
                : error == null ? text : text + "; " + error.message();
    }
}
