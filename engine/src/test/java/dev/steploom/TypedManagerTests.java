package dev.steploom;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.config.RunConfig;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.event.Event;
import dev.steploom.io.FilesystemIOManager;
import dev.steploom.io.IOManager;
import dev.steploom.io.InputContext;
import dev.steploom.io.InputManager;
import dev.steploom.resource.ResourceKey;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypedManagerTests {
    private static final ResourceKey<IOManager> FILES = resource("files", IOManager.class);
    private static final ResourceKey<InputManager> NUMBERS = resource("numbers", InputManager.class);

    @TempDir
    private Path folder;

    static int five() {
        return 5;
    }

    static int addOne(int number) {
        return number + 1;
    }

    @Test
    void anOpSaysWhoKeepsItsOutput() {
        Op0<Integer> five = op(TypedManagerTests::five).keptBy(FILES);
        Op1<Integer, Integer> addOne = op(TypedManagerTests::addOne);
        Job<Integer> job =
                job("kept", () -> addOne.call(five.call()), j -> j.resource(FILES, new FilesystemIOManager(folder)));

        ExecuteInProcessResult<Integer> result = job.executeInProcess(o -> o.runId("run-1"));

        assertThat(result.output()).isEqualTo(6);
        assertThat(folder.resolve("run-1/five/result.json")).hasContent("5");
        assertThat(result.events(Event.LoadedInput.class))
                .extracting(Event.LoadedInput::managerKey)
                .containsExactly("files");
    }

    @Test
    void anOpSaysWhoLoadsItsInput() {
        Op0<Integer> five = op(TypedManagerTests::five);
        Op1<Integer, Integer> addOne = op(TypedManagerTests::addOne).loadedBy("number", NUMBERS);
        Job<Integer> job = job("loaded", () -> addOne.call(five.call()), j -> j.resource(NUMBERS, context -> 41));

        assertThat(job.executeInProcess().output()).isEqualTo(42);
    }

    @Test
    void theManagerOfAConnectedInputIsToldItsConfigToo() {
        Op1<Integer, Integer> addOne = op(TypedManagerTests::addOne).loadedBy("number", NUMBERS);
        Job<Integer> job = job(
                "loaded",
                () -> addOne.call(op(TypedManagerTests::five).call()),
                j -> j.resource(NUMBERS, TypedManagerTests::tenTimesItsConfig));

        assertThat(job.executeInProcess(o -> o.runConfig(RunConfig.parse("ops: {add_one: {inputs: {number: 4}}}")))
                        .output())
                .isEqualTo(41);
    }

    @Test
    void insideOfAGraphItIsToldItsConfigToo() {
        Op1<Integer, Integer> addOne = op(TypedManagerTests::addOne).loadedBy("number", NUMBERS);
        Graph1<Integer, Integer> inner = graph("inner", (Out<Integer> number) -> addOne.call(number));
        Job<Integer> job = job(
                "loaded",
                () -> inner.call(op(TypedManagerTests::five).call()),
                j -> j.resource(NUMBERS, TypedManagerTests::tenTimesItsConfig));
        RunConfig config = RunConfig.parse("ops: {inner: {ops: {add_one: {inputs: {number: 4}}}}}");

        assertThat(job.executeInProcess(o -> o.runConfig(config)).output()).isEqualTo(41);
    }

    private static Object tenTimesItsConfig(InputContext context) {
        return 10 * (Integer) Objects.requireNonNull(context.config());
    }

    @Test
    void anInputThatIsNotThereIsNamed() {
        assertThatThrownBy(() ->
                        op(TypedManagerTests::addOne).loadedBy("numbr", NUMBERS).name())
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageContaining(
                        "op 'add_one' has no input \"numbr\" for resource \"numbers\" to load. Did you mean "
                                + "\"number\"?");
    }
}
