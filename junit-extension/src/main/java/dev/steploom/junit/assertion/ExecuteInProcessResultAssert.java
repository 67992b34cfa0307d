package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;

import dev.steploom.Component;
import dev.steploom.ExecuteInProcessResult;
import dev.steploom.OpHandle;
import dev.steploom.Out;
import dev.steploom.definition.OutputDefinition;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a run of a job, with typed outputs: a value of another type than the output's does not compile.
 *
 * @param <R> the type of the job's output
 */
public class ExecuteInProcessResultAssert<R extends @Nullable Object>
        extends AbstractJobResultAssert<ExecuteInProcessResultAssert<R>, ExecuteInProcessResult<R>> {
    /**
     * Begins an assertion.
     *
     * @param actual what the run did
     */
    public ExecuteInProcessResultAssert(ExecuteInProcessResult<R> actual) {
        super(actual, ExecuteInProcessResultAssert.class);
    }

    /**
     * Asserts what the job returned.
     *
     * <pre>{@code
     * assertThat(result).hasOutput(12);   // passes
     * assertThat(result).hasOutput(13);   // fails
     * }</pre>
     *
     * @param expected the value of its output
     * @return this
     */
    public ExecuteInProcessResultAssert<R> hasOutput(R expected) {
        return equal(
                () -> result().output(), expected, ofJob(), Origins.ofJobOutput(run(), OutputDefinition.DEFAULT_NAME));
    }

    /**
     * Asserts what an op returned.
     *
     * <pre>{@code
     * assertThat(result).hasOutput(ADDER, 12);   // passes
     * assertThat(result).hasOutput(ADDER, 13);   // fails
     * }</pre>
     *
     * @param op its handle, of an op that the job calls once; or with the alias of one of its calls
     * @param expected the value of its output
     * @param <T> the type of the op's result
     * @return this
     */
    public <T extends @Nullable Object> ExecuteInProcessResultAssert<R> hasOutput(OpHandle<T> op, T expected) {
        given(op, "op");
        return equal(() -> result().output(op), expected, of(op), Origins.ofOp(run(), op));
    }

    /**
     * Asserts the value of an output that the body of the job let out, in a field for instance.
     *
     * <pre>{@code
     * assertThat(result).hasOutput(six, 6);   // passes
     * assertThat(result).hasOutput(six, 7);   // fails
     * }</pre>
     *
     * @param out what a call in the body of the job returned
     * @param expected its value
     * @param <T> the type of the output
     * @return this
     */
    public <T extends @Nullable Object> ExecuteInProcessResultAssert<R> hasOutput(Out<T> out, T expected) {
        given(out, "out");
        return equal(() -> result().output(out), expected, out + " of " + job(), null);
    }

    /**
     * Asserts one output of a job whose body returned a record of outputs.
     *
     * <pre>{@code
     * assertThat(result).hasOutput(Handles::total, 12);   // passes
     * assertThat(result).hasOutput(Handles::total, 13);   // fails
     * }</pre>
     *
     * @param component a reference to the component's accessor
     * @param expected its value
     * @param <V> the output's type
     * @return this
     */
    public <V extends @Nullable Object> ExecuteInProcessResultAssert<R> hasOutput(
            Component.OfOut<R, V> component, V expected) {
        given(component, "component");
        return equal(() -> result().output(component), expected, ofJob(), null);
    }

    /**
     * Goes on with what the job returned.
     *
     * <pre>{@code
     * assertThat(result).output().isEqualTo(12);   // passes
     * assertThat(result).output().isNull();        // fails
     * }</pre>
     *
     * @return an assertion about the value of its output
     */
    public ObjectAssert<R> output() {
        return next(() -> result().output(), ofJob(), Origins.ofJobOutput(run(), OutputDefinition.DEFAULT_NAME));
    }

    /**
     * Goes on with what an op returned.
     *
     * <pre>{@code
     * assertThat(result).output(ADDER).isEqualTo(12);   // passes
     * assertThat(result).output(ADDER).isNull();        // fails
     * }</pre>
     *
     * @param op its handle, of an op that the job calls once; or with the alias of one of its calls
     * @param <T> the type of the op's result
     * @return an assertion about the value of its output
     */
    public <T extends @Nullable Object> ObjectAssert<T> output(OpHandle<T> op) {
        given(op, "op");
        return next(() -> result().output(op), of(op), Origins.ofOp(run(), op));
    }

    private ExecuteInProcessResult<R> result() {
        isNotNull();
        return actual;
    }

    private String ofJob() {
        return "output of " + job();
    }

    private String of(OpHandle<?> op) {
        return "output of op '" + op.name() + "' of " + job();
    }
}
