package dev.steploom.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.JobBuilder;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.event.ErrorSource;
import dev.steploom.event.Event;
import dev.steploom.io.FilesystemIOManager;
import dev.steploom.io.IOManager;
import dev.steploom.io.InMemoryIOManager;
import dev.steploom.io.InputContext;
import dev.steploom.io.InputManager;
import dev.steploom.io.OutputContext;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.type.RuntimeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagerTests {
    private static final RuntimeType INT = RuntimeType.of(Integer.class);

    @TempDir
    private Path folder;

    /** Fails at one of its two ends, a number of times. */
    private static final class Broken implements IOManager {
        private final IOManager working = new InMemoryIOManager();
        private final boolean keeping;
        private int failures;

        Broken(boolean keeping, int failures) {
            this.keeping = keeping;
            this.failures = failures;
        }

        private void failIf(boolean here) throws IOException {
            if (here && failures-- > 0) {
                throw new IOException("disk full");
            }
        }

        @Override
        public void handleOutput(OutputContext context, Object value) throws Exception {
            failIf(keeping);
            working.handleOutput(context, value);
        }

        @Override
        public Object loadInput(InputContext context) throws Exception {
            failIf(!keeping);
            return working.loadInput(context);
        }
    }

    private static OpDefinition one(OutputDefinition output) {
        return OpDefinition.builder("one", context -> context.emit(1))
                .outputs(output)
                .build();
    }

    private static OpDefinition next(InputDefinition input) {
        return OpDefinition.builder("next", context -> context.emit((Integer) context.input(0) + 1))
                .inputs(input)
                .outputs(OutputDefinition.of("result", INT))
                .build();
    }

    private static JobBuilder oneAndNext() {
        return JobDefinition.builder(GraphDefinition.builder("g")
                        .define(one(OutputDefinition.of("result", INT)), next(InputDefinition.of("number", INT)))
                        .dependency("next", "number", new DependencyDefinition("one"))
                        .build())
                .name("j");
    }

    private static JobExecutionResult run(JobDefinition job) {
        return JobExecution.executeInProcess(job, new RunOptions().raiseOnError(false));
    }

    @Test
    void saysWhichOutputCouldNotBeKeptByWhichManagerAndWhy() {
        JobDefinition job = oneAndNext()
                .resource("io_manager", ResourceDefinition.of(new Broken(true, 1)))
                .build();

        Event.StepFailed failure = run(job).failures().get("one");

        assertThat(failure.error().message())
                .isEqualTo(
                        "Output \"result\" of step 'one' could not be kept by the IO manager \"io_manager\": IOException: "
                                + "disk full.");
        assertThat(failure.error().chain()).containsExactly("OutputHandleException", "IOException");
        assertThat(failure.source()).isEqualTo(ErrorSource.USER_CODE_ERROR);
    }

    @Test
    void saysWhichInputCouldNotBeLoadedFromWhereByWhichManagerAndWhy() {
        JobDefinition job = oneAndNext()
                .resource("io_manager", ResourceDefinition.of(new Broken(false, 1)))
                .build();

        assertThat(run(job).failures().get("next").error().message())
                .isEqualTo(
                        "Input \"number\" of step 'next' could not be loaded from output \"result\" of step 'one' by the "
                                + "IO manager \"io_manager\": IOException: disk full.");
        assertThatThrownBy(() -> JobExecution.executeInProcess(
                        oneAndNext()
                                .resource("io_manager", ResourceDefinition.of(new Broken(false, 1)))
                                .build(),
                        new RunOptions()))
                .isInstanceOf(StepFailure.class)
                .hasMessageStartingWith(
                        "Step 'next' of job 'j' failed: Input \"number\" of step 'next' could not be loaded")
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void retriesAStepWhoseManagerFailsUnderItsPolicy() {
        for (boolean keeping : new boolean[] {true, false}) {
            JobDefinition job = oneAndNext()
                    .opRetryPolicy(new RetryPolicy(2, null, null, null))
                    .resource("io_manager", ResourceDefinition.of(new Broken(keeping, 2)))
                    .build();

            JobExecutionResult result = run(job);

            assertThat(result.outputForNode("next")).isEqualTo(2);
            assertThat(result.retries()).containsExactlyEntriesOf(Map.of(keeping ? "one" : "next", 2));
        }
    }

    @Test
    void aBodyCannotHideThatItsOutputIsNotKept() {
        OpDefinition hides = OpDefinition.builder("hides", context -> {
                    try {
                        context.emit(1);
                    } catch (RuntimeException e) {
                        context.log().info("never mind");
                    }
                })
                .outputs(OutputDefinition.of("result", INT))
                .build();
        JobDefinition job = JobDefinition.builder(
                        GraphDefinition.builder("g").define(hides).build())
                .resource("io_manager", ResourceDefinition.of(new Broken(true, 1)))
                .build();

        assertThat(run(job).failures().get("hides").error().chain())
                .containsExactly("OutputHandleException", "IOException");
    }

    @Test
    void anInputManagerMakesWhatIsNotConnectedAndIsToldItsConfig() {
        List<String> seen = new ArrayList<>();
        InputManager manager = context -> {
            seen.add(context + " " + context.upstream() + " " + context.config());
            return 41;
        };
        JobDefinition job = JobDefinition.builder(GraphDefinition.builder("g")
                        .define(next(InputDefinition.of("number", INT).loadedBy("numbers")))
                        .build())
                .resource("numbers", ResourceDefinition.of(manager))
                .build();

        JobExecutionResult result = JobExecution.executeInProcess(
                job,
                new RunOptions()
                        .runConfig(Map.of("ops", Map.of("next", Map.of("inputs", Map.of("number", "file.csv"))))));

        assertThat(result.outputForNode("next")).isEqualTo(42);
        assertThat(seen).containsExactly("input \"number\" of step next null file.csv");
        assertThat(result.events(Event.LoadedInput.class)).singleElement().satisfies(event -> {
            assertThat(event.upstreamStep()).isNull();
            assertThat(event.managerKey()).isEqualTo("numbers");
        });
    }

    @Test
    void anInputManagerThatFailsIsNamed() {
        InputManager manager = context -> {
            throw new IOException("no such table");
        };
        JobDefinition job = JobDefinition.builder(GraphDefinition.builder("g")
                        .define(next(InputDefinition.of("number", INT).loadedBy("numbers")))
                        .build())
                .resource("numbers", ResourceDefinition.of(manager))
                .build();

        assertThat(run(job).failures().get("next").error().message())
                .isEqualTo("Input \"number\" of step 'next' could not be loaded by the input manager \"numbers\": "
                        + "IOException: no such table.");
    }

    @Test
    void refusesWhatIsBoundAsAManagerAndIsNone() {
        GraphDefinition graph = GraphDefinition.builder("g")
                .define(
                        one(OutputDefinition.of("result", INT).keptBy("store")),
                        next(InputDefinition.of("number", INT).loadedBy("numbers")))
                .build();

        assertThatThrownBy(() -> JobDefinition.builder(graph)
                        .name("j")
                        .resource("store", ResourceDefinition.of("a text"))
                        .resource("numbers", ResourceDefinition.from(() -> 5).ofType(Integer.class))
                        .build())
                .isInstanceOfSatisfying(
                        GraphDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.message())
                                .containsExactly(
                                        "job 'j': output \"result\" of op 'one' is to be kept by resource \"store\", which is resource "
                                                + "(value a text). Bind an IOManager.",
                                        "job 'j': input \"number\" of op 'next' is to be loaded by resource \"numbers\", which is "
                                                + "resource (made per run). Bind an InputManager or IOManager."));
    }

    @Test
    void aManagerThatTurnsOutToBeNoneFailsTheStep() {
        JobDefinition job = oneAndNext()
                .resource("io_manager", ResourceDefinition.from(() -> "a text"))
                .build();

        assertThat(run(job).failures().get("one").error().message())
                .isEqualTo(
                        "The resource \"io_manager\" is asked for as IOManager, but is String \"a text\". Bind a value of "
                                + "that type.");
    }

    @Test
    void missingManagersAreNamedWithWhatNeedsThem() {
        GraphDefinition graph = GraphDefinition.builder("g")
                .define(one(OutputDefinition.of("result", INT).keptBy("store")))
                .build();

        assertThatThrownBy(() -> run(JobDefinition.builder(graph).name("j").build()))
                .hasMessage(
                        "job 'j' lacks resources: output \"result\" of op 'one' requires resource \"store\". Bind them on "
                                + "the job, or in the options of the run.");
    }

    @Test
    void aRunThatIsNotInProcessKeepsItsValuesInFilesAndLoadsItsResultFromThere() throws IOException {
        JobDefinition job = oneAndNext()
                .resource("io_manager", FilesystemIOManager.resource())
                .config(Map.of(
                        "resources", Map.of("io_manager", Map.of("config", Map.of("base_dir", folder.toString())))))
                .build();

        JobExecutionResult result = JobExecution.execute(job, new RunOptions().runId("run-7"));

        assertThat(result.success()).isTrue();
        assertThat(folder.resolve("run-7/one/result.json")).hasContent("1");
        assertThat(result.outputForNode("next")).isEqualTo(2);
        Files.writeString(folder.resolve("run-7/next/result.json"), "77");
        assertThat(result.outputForNode("next")).isEqualTo(77);
        Files.delete(folder.resolve("run-7/next/result.json"));
        assertThatThrownBy(() -> result.outputForNode("next"))
                .isInstanceOf(InputLoadException.class)
                .hasMessageStartingWith("Output \"result\" of step 'next' could not be loaded by the IO manager "
                        + "\"io_manager\": NoSuchFileException: ");
    }

    @Test
    void theEventOfAnOutputTellsWhereItsManagerKeptIt() {
        JobDefinition job = oneAndNext()
                .resource("io_manager", ResourceDefinition.of(new FilesystemIOManager(folder)))
                .build();

        JobExecutionResult result = JobExecution.executeInProcess(job, new RunOptions().runId("run-8"));

        assertThat(result.events(Event.HandledOutput.class).get(0).metadata())
                .hasEntrySatisfying(
                        "path",
                        path -> assertThat(path.value())
                                .isEqualTo(
                                        folder.resolve("run-8/one/result.json").toString()))
                .hasEntrySatisfying("bytes", size -> assertThat(size.value()).isEqualTo(1L));
    }

    @Test
    void dynamicOutputsAreKeptKeyByKey() throws IOException {
        OpDefinition pages = OpDefinition.builder("pages", context -> {
                    context.emitDynamic("result", "first", 1);
                    context.emitDynamic("result", "second", 2);
                })
                .outputs(OutputDefinition.of("result", INT).asDynamic())
                .build();
        JobDefinition job = JobDefinition.builder(GraphDefinition.builder("g")
                        .define(pages, next(InputDefinition.of("number", INT)))
                        .dependency("next", "number", new DependencyDefinition("pages"))
                        .build())
                .resource("io_manager", ResourceDefinition.of(new FilesystemIOManager(folder)))
                .build();

        JobExecutionResult result = JobExecution.execute(job, new RunOptions().runId("r"));

        assertThat(result.outputForNode("pages")).isEqualTo(Map.of("first", 1, "second", 2));
        assertThat(result.outputForNode("next")).isEqualTo(Map.of("first", 2, "second", 3));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "r/pages/result/first.json",
                            "r/pages/result/second.json",
                            "r/next[first]/result.json",
                            "r/next[second]/result.json");
        }
    }
}
