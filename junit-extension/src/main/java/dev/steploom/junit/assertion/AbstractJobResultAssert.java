package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;

import dev.steploom.definition.OutputDefinition;
import dev.steploom.execution.JobExecutionResult;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * Assertions about what a run left: outputs, events, messages, assets.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> the type of the result
 */
public abstract class AbstractJobResultAssert<
                SELF extends AbstractJobResultAssert<SELF, ACTUAL>, ACTUAL extends JobExecutionResult>
        extends AbstractRunStepsAssert<SELF, ACTUAL> {

    /**
     * Begins an assertion.
     *
     * @param actual what the run did
     * @param selfType the type of the assertion itself
     */
    protected AbstractJobResultAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Asserts what a node returned.
     *
     * <pre>{@code
     * assertThat(result).hasOutputForNode("outer.inner", 6);   // passes
     * assertThat(result).hasOutputForNode("outer.inner", 7);   // fails
     * }</pre>
     *
     * @param path the node's path; of a step, or of a graph
     * @param expected the value of its output {@code result}; of a mapped node, a map of mapping key to value
     * @return this
     */
    public SELF hasOutputForNode(String path, @Nullable Object expected) {
        given(path, "path");
        return hasOutputForNode(path, OutputDefinition.DEFAULT_NAME, expected);
    }

    /**
     * Asserts the value of one of a node's outputs.
     *
     * <pre>{@code
     * assertThat(result).hasOutputForNode("outer.split", "left", 2);   // passes
     * assertThat(result).hasOutputForNode("outer.split", "left", 3);   // fails
     * }</pre>
     *
     * @param path the node's path; of a step, or of a graph
     * @param output the output's name
     * @param expected its value; of a dynamic output or a mapped node, a map of mapping key to value
     * @return this
     */
    public SELF hasOutputForNode(String path, String output, @Nullable Object expected) {
        given(path, "path");
        given(output, "output");
        return equal(ofNode(path, output), expected, subject(path, output), stepAt(path));
    }

    /**
     * Goes on with what a node returned.
     *
     * <pre>{@code
     * assertThat(result).outputForNode("outer.inner").isEqualTo(6);   // passes
     * assertThat(result).outputForNode("outer.inner").isNull();       // fails
     * }</pre>
     *
     * @param path the node's path; of a step, or of a graph
     * @return an assertion about the value of its output {@code result}
     */
    public ObjectAssert<@Nullable Object> outputForNode(String path) {
        given(path, "path");
        String output = OutputDefinition.DEFAULT_NAME;
        return next(ofNode(path, output), subject(path, output), stepAt(path));
    }

    private Supplier<@Nullable Object> ofNode(String path, String output) {
        return () -> run().outputForNode(path, output);
    }

    private String subject(String path, String output) {
        return "output " + (output.equals(OutputDefinition.DEFAULT_NAME) ? "" : "\"" + output + "\" ") + "of node '"
                + path + "' of " + job();
    }

    private @Nullable String stepAt(String path) {
        return run().steps().containsKey(path) ? path : null;
    }

    /**
     * Goes on with the run's events.
     *
     * <pre>{@code
     * assertThat(result).events().containsSubsequence(STEP_UP_FOR_RETRY, STEP_RESTARTED, STEP_SUCCESS);   // passes
     * assertThat(result).events().hasNoErrors();                            // fails if something threw meanwhile
     * }</pre>
     *
     * @return an assertion about the event log
     */
    public EventLogAssert events() {
        return next(new RunEvents(run()));
    }

    /**
     * Asserts that an op, or the engine, wrote a message.
     *
     * <pre>{@code
     * assertThat(result).hasLogged(Level.WARN, "line 7");   // passes
     * assertThat(result).hasLogged(Level.WARN, "line 8");   // fails
     * }</pre>
     *
     * @param level the message's level
     * @param text a part of the message
     * @return this
     */
    public SELF hasLogged(Level level, String text) {
        given(level, "level");
        given(text, "text");
        Messages messages = Messages.of(run());
        return check(messages.have(level, text), () -> messages.lack(job(), level, text));
    }

    /**
     * Asserts that an op reported that it wrote an asset.
     *
     * <pre>{@code
     * assertThat(result).hasMaterialized("raw/flights");   // passes
     * assertThat(result).hasMaterialized("raw/flight");    // fails: did you mean "raw/flights"?
     * }</pre>
     *
     * @param assetKey the asset's key, its parts separated by {@code /}
     * @return this
     */
    public SELF hasMaterialized(String assetKey) {
        given(assetKey, "assetKey");
        return hasMaterialized(assetKey, Map.of());
    }

    /**
     * Asserts that an op reported that it wrote an asset, with these values among the metadata.
     *
     * <pre>{@code
     * assertThat(result).hasMaterialized("raw/flights", Map.of("rows", 3));   // passes
     * assertThat(result).hasMaterialized("raw/flights", Map.of("rows", 4));   // fails
     * }</pre>
     *
     * @param assetKey the asset's key, its parts separated by {@code /}
     * @param metadata plain values by name
     * @return this
     */
    public SELF hasMaterialized(String assetKey, Map<String, ? extends @Nullable Object> metadata) {
        given(assetKey, "assetKey");
        given(metadata, "metadata");
        WrittenAssets assets = WrittenAssets.of(run());
        return check(assets.have(assetKey, metadata), () -> assets.lack(job(), assetKey, metadata));
    }
}
