package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;

import dev.steploom.definition.OutputDefinition;
import dev.steploom.junit.mock.StepVerification;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.mockito.verification.VerificationMode;
import org.slf4j.event.Level;

/** Assertions about one step of a run. */
public class StepAssert extends AbstractStepEndAssert<StepAssert> {
    /**
     * Begins an assertion.
     *
     * @param actual what the step did
     */
    public StepAssert(StepRun actual) {
        super(actual, StepAssert.class);
    }

    /**
     * Asserts what the step was given as an input.
     *
     * <pre>{@code
     * assertThat(result).step("add_one").hasInput("number", 5);   // passes
     * assertThat(result).step("add_one").hasInput("number", 6);   // fails
     * }</pre>
     *
     * @param input the input's name
     * @param expected its value
     * @return this
     */
    public StepAssert hasInput(String input, @Nullable Object expected) {
        given(input, "input");
        state();
        return equal(inputOf(input), expected, "input \"" + input + "\" of " + subject(), actual.key());
    }

    /**
     * Goes on with what the step was given as an input.
     *
     * <pre>{@code
     * assertThat(result).step("load").input("folder").isEqualTo(Path.of("data"));   // passes
     * assertThat(result).step("load").input("folder").isNull();                     // fails
     * }</pre>
     *
     * @param input the input's name
     * @return an assertion about its value
     */
    public ObjectAssert<@Nullable Object> input(String input) {
        given(input, "input");
        state();
        return next(inputOf(input), "input \"" + input + "\" of " + subject(), actual.key());
    }

    private Supplier<@Nullable Object> inputOf(String input) {
        return () -> run().inputValue(actual.key(), input);
    }

    /**
     * Asserts what the step returned.
     *
     * <pre>{@code
     * assertThat(result).step("add_one").hasOutput(6);   // passes
     * assertThat(result).step("add_one").hasOutput(7);   // fails
     * }</pre>
     *
     * @param expected the value of its output {@code result}
     * @return this
     */
    public StepAssert hasOutput(@Nullable Object expected) {
        return hasOutput(OutputDefinition.DEFAULT_NAME, expected);
    }

    /**
     * Asserts the value of one of the step's outputs.
     *
     * <pre>{@code
     * assertThat(result).step("split").hasOutput("left", 2);   // passes
     * assertThat(result).step("split").hasOutput("left", 3);   // fails
     * }</pre>
     *
     * @param output the output's name
     * @param expected its value
     * @return this
     */
    public StepAssert hasOutput(String output, @Nullable Object expected) {
        given(output, "output");
        state();
        return equal(outputOf(output), expected, named(output), actual.key());
    }

    /**
     * Goes on with what the step returned.
     *
     * <pre>{@code
     * assertThat(result).step("add_one").output().isEqualTo(6);   // passes
     * assertThat(result).step("add_one").output().isNull();       // fails
     * }</pre>
     *
     * @return an assertion about the value of its output {@code result}
     */
    public ObjectAssert<@Nullable Object> output() {
        return output(OutputDefinition.DEFAULT_NAME);
    }

    /**
     * Goes on with one of the step's outputs.
     *
     * <pre>{@code
     * assertThat(result).step("split").output("left").isEqualTo(2);   // passes
     * assertThat(result).step("split").output("left").isNull();       // fails
     * }</pre>
     *
     * @param output the output's name
     * @return an assertion about its value
     */
    public ObjectAssert<@Nullable Object> output(String output) {
        given(output, "output");
        state();
        return next(outputOf(output), named(output), actual.key());
    }

    private String named(String output) {
        return "output " + (output.equals(OutputDefinition.DEFAULT_NAME) ? "" : "\"" + output + "\" ") + "of "
                + subject();
    }

    private Supplier<@Nullable Object> outputOf(String output) {
        return () -> {
            int bracket = actual.key().indexOf('[');
            if (bracket < 0) {
                return run().outputForNode(actual.key(), output);
            }
            Object values = run().outputForNode(actual.key().substring(0, bracket), output);
            String key = actual.key().substring(bracket + 1, actual.key().length() - 1);
            if (values instanceof Map<?, ?> map && map.containsKey(key)) {
                return map.get(key);
            }
            throw new NoSuchElementException("Step '" + actual.key() + "' did not emit its output \"" + output + "\".");
        };
    }

    /**
     * Asserts that the step wrote a message.
     *
     * <pre>{@code
     * assertThat(result).step("load").hasLogged(Level.WARN, "line 7");   // passes
     * assertThat(result).step("load").hasLogged(Level.WARN, "line 8");   // fails
     * }</pre>
     *
     * @param level the message's level
     * @param text a part of the message
     * @return this
     */
    public StepAssert hasLogged(Level level, String text) {
        given(level, "level");
        given(text, "text");
        state();
        Messages messages = Messages.ofStep(run(), actual.key());
        return checkStep(messages.have(level, text), () -> messages.lack(subject(), level, text));
    }

    /**
     * Asserts that the step reported that it wrote an asset.
     *
     * <pre>{@code
     * assertThat(result).step("load").hasMaterialized("raw/flights");   // passes
     * assertThat(result).step("load").hasMaterialized("raw/flight");    // fails
     * }</pre>
     *
     * @param assetKey the asset's key, its parts separated by {@code /}
     * @return this
     */
    public StepAssert hasMaterialized(String assetKey) {
        given(assetKey, "assetKey");
        return hasMaterialized(assetKey, Map.of());
    }

    /**
     * Asserts that the step reported that it wrote an asset, with these values among the metadata.
     *
     * <pre>{@code
     * assertThat(result).step("load").hasMaterialized("raw/flights", Map.of("rows", 3));   // passes
     * assertThat(result).step("load").hasMaterialized("raw/flights", Map.of("rows", 4));   // fails
     * }</pre>
     *
     * @param assetKey the asset's key, its parts separated by {@code /}
     * @param metadata plain values by name
     * @return this
     */
    public StepAssert hasMaterialized(String assetKey, Map<String, ? extends @Nullable Object> metadata) {
        given(assetKey, "assetKey");
        given(metadata, "metadata");
        state();
        WrittenAssets assets = WrittenAssets.ofStep(run(), actual.key());
        return checkStep(assets.have(assetKey, metadata), () -> assets.lack(subject(), assetKey, metadata));
    }

    /**
     * Asserts that the step called a mock once; the call that follows names the method, with arguments or matchers.
     *
     * <pre>{@code
     * assertThat(result).step("load").called(server).insert("x");           // passes
     * assertThat(result).step("load").called(server).insert(anyString());   // passes too
     * assertThat(result).step("clean").called(server).insert("x");          // fails, and says that load called it
     * }</pre>
     *
     * @param mock a mock or spy that is bound to a resource of the job
     * @param <T> the mock's type
     * @return the mock, to call the method on
     */
    public <T> T called(T mock) {
        given(mock, "mock");
        return called(mock, Mockito.times(1));
    }

    /**
     * Asserts how often the step called a mock; the call that follows names the method, with arguments or matchers.
     *
     * <pre>{@code
     * assertThat(result).step("load").called(server, never()).delete(any());   // passes
     * assertThat(result).step("load").called(server, times(2)).insert("x");    // fails
     * }</pre>
     *
     * @param mock a mock or spy that is bound to a resource of the job
     * @param mode how often, in all attempts of the step together
     * @param <T> the mock's type
     * @return the mock, to call the method on
     */
    public <T> T called(T mock, VerificationMode mode) {
        given(mock, "mock");
        given(mode, "mode");
        state();
        return StepVerification.called(mock, run().runId(), actual.key(), mode, this::miscalled);
    }

    /** Called back by the mock, when soft assertions look at this one no more. */
    private void miscalled(AssertionError error) {
        collect(failureOf(String.valueOf(error.getMessage()), actual.key()));
    }
}
