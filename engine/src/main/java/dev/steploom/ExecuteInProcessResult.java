package dev.steploom;

import static dev.steploom.type.Given.given;

import dev.steploom.execution.JobExecutionResult;
import dev.steploom.instance.StepState;
import dev.steploom.render.Timelines;
import dev.steploom.type.ValueText;
import org.jspecify.annotations.Nullable;

/**
 * What a run in this process did, with typed outputs.
 *
 * @param <R> the type of the job's output; the record, if its body returns a record of outputs
 */
public final class ExecuteInProcessResult<R extends @Nullable Object> extends JobExecutionResult {
    private final Job<R> typed;

    ExecuteInProcessResult(Job<R> job, JobExecutionResult result) {
        super(result);
        this.typed = job;
    }

    /**
     * Returns the job's output.
     *
     * @return what the body of the job returned, as a value; null if it returned nothing
     * @throws java.util.NoSuchElementException if it was not emitted, with the reason
     * @throws IllegalArgumentException if the body returned a record of outputs: ask for one of them
     */
    public R output() {
        return cast(typed.outputs().read(ofJob()));
    }

    /**
     * Draws when each step ran, for a terminal.
     *
     * @return several lines of text: one per step, with a bar, its duration and its outcome
     */
    public String timeline() {
        return Timelines.text(events());
    }

    /**
     * Draws when each step ran.
     *
     * @return an SVG document
     */
    public String timelineSvg() {
        return Timelines.svg(events());
    }

    /**
     * Returns one output of a job whose body returned a record of outputs.
     *
     * @param component a reference to the component's accessor, such as {@code Handles::total}
     * @param <V> the output's type
     * @return its value
     * @throws java.util.NoSuchElementException if it was not emitted, with the reason
     */
    public <V extends @Nullable Object> V output(Component.OfOut<R, V> component) {
        given(component, "component");
        if (typed.outputs() instanceof HandleOutputs handles) {
            return cast(SingleOutput.read(Out.componentOf("output", component, handles.byComponent()), ofJob()));
        }
        throw new IllegalArgumentException(
                "job '" + jobName() + "' returns no record of outputs. Ask for output() alone.");
    }

    /**
     * Returns the output of an op.
     *
     * @param op the handle; with an alias, the node of that name is meant
     * @param <T> the type of the op's result
     * @return what the op returned
     * @throws java.util.NoSuchElementException if it was not emitted, with the reason
     * @throws IllegalArgumentException if the job does not call the op, calls it more than once, or maps it over a
     *     dynamic output
     */
    public <T extends @Nullable Object> T output(OpHandle<T> op) {
        given(op, "op");
        NodePath node = new OutputAddress(typed).of(op);
        return cast(op.recipe().outputs().read(ofNode(node)));
    }

    /**
     * Returns the value of an output.
     *
     * @param out what a call in the body of the job, or of one of its graphs, returned
     * @param <T> the type of the output
     * @return its value
     * @throws java.util.NoSuchElementException if it was not emitted, with the reason
     * @throws IllegalArgumentException if it is not of this job, or there are several values
     */
    public <T extends @Nullable Object> T output(Out<T> out) {
        given(out, "out");
        OutputAddress.Place place = new OutputAddress(typed).of(out);
        return cast(place.outputs().read(ofNode(place.node())));
    }

    private EmittedOutputs ofJob() {
        return new EmittedOutputs() {
            @Override
            public @Nullable Object get(String output) {
                return outputValue(output);
            }

            @Override
            public boolean complete() {
                return success();
            }
        };
    }

    private EmittedOutputs ofNode(NodePath node) {
        return new EmittedOutputs() {
            @Override
            public @Nullable Object get(String output) {
                return outputForNode(node.path(), output);
            }

            @Override
            public boolean complete() {
                // A graph is no step; its outputs are complete if the run is.
                StepState state = steps().get(node.path());
                return state == null ? success() : state == StepState.SUCCEEDED;
            }
        };
    }

    /** The types of handles vouch for it, and the steps checked the values. */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    private static <T extends @Nullable Object> T cast(@Nullable Object value) {
        return (T) value;
    }

    /**
     * Returns the run as a user reads it.
     *
     * @return such as {@code run of job do_stuff: SUCCESS, 4 steps, output 12}
     */
    @Override
    public String toString() {
        return typed.outputs() instanceof SingleOutput single
                        && ofJob().has(single.output().name())
                ? super.toString() + ", output " + ValueText.shorten(output())
                : super.toString();
    }
}
