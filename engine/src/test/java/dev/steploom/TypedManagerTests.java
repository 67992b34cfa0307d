package dev.steploom;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.event.Event;
import dev.steploom.io.FilesystemIOManager;
import dev.steploom.io.IOManager;
import dev.steploom.io.InputManager;
import dev.steploom.resource.ResourceKey;
import java.nio.file.Path;
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
    void anInputThatIsNotThereIsNamed() {
        assertThatThrownBy(() ->
                        op(TypedManagerTests::addOne).loadedBy("numbr", NUMBERS).name())
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageContaining(
                        "op 'add_one' has no input \"numbr\" for resource \"numbers\" to load. Did you mean "
                                + "\"number\"?");
    }
}
