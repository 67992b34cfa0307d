package dev.steploom.jshell.notebook.op;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.threads;
import static dev.steploom.Steploom.value;
import static dev.steploom.jshell.notebook.op.Notebooks.input;
import static dev.steploom.jshell.notebook.op.Notebooks.notebookOp;
import static dev.steploom.jshell.notebook.op.Notebooks.nothing;
import static dev.steploom.jshell.notebook.op.Notebooks.output;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Outputs;
import dev.steploom.config.ConfigField;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.event.MetadataValue;
import dev.steploom.execution.Cancellation;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import dev.steploom.execution.StepFailure;
import dev.steploom.instance.RunStatus;
import dev.steploom.jshell.notebook.Cell;
import dev.steploom.jshell.notebook.CellException;
import dev.steploom.jshell.notebook.CellOutput;
import dev.steploom.jshell.notebook.Notebook;
import dev.steploom.jshell.notebook.NotebookRun;
import dev.steploom.partition.StaticPartitionsDefinition;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.type.RuntimeType;
import dev.steploom.type.TypeToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class NotebookOpTests {
    static final TypeToken<List<Stay>> STAYS = new TypeToken<>() {};

    @TempDir
    Path folder;

    @Outputs
    record Summary(int nights, Optional<String> longest) {}

    Path notebook(String text) {
        try {
            return Files.writeString(folder.resolve("stays.jsh"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NotebookOp stays(String text) {
        return notebookOp("stays", notebook(text)).executedFolder(folder.resolve("executed"));
    }

    static Path executed(JobExecutionResult result) {
        MetadataValue file = result.materializations().get(0).metadata().get("executed_notebook");
        return Path.of(String.valueOf(file.value()));
    }

    static String failure(Job<?> job) {
        return job.executeInProcess(o -> o.raiseOnError(false))
                .failure()
                .getCause()
                .getMessage();
    }

    @Test
    void isCalledInAJobLikeAnyOtherOp() {
        Op1<List<Stay>, Integer> nights = stays("""
                // %% parameters
                import dev.steploom.jshell.notebook.op.Stay;
                List<Stay> stays = List.of(new Stay("Oslo", 1));

                // %%
                yieldResult(stays.stream().mapToInt(Stay::nights).sum());
                """).op(input("stays", STAYS), output(Integer.class));
        var plan = op("plan", () -> List.of(new Stay("Rome", 3), new Stay("Bern", 2)))
                .returns(STAYS);
        var twice = op("twice", (Integer n) -> 2 * n);
        Job<Integer> trip = job("trip", () -> twice.call(nights.call(plan.call())));

        assertThat(trip.executeInProcess().output()).isEqualTo(10);
    }

    @Test
    void givesEachComponentOfARecordByName() {
        Op1<List<Stay>, Summary> summary = stays("""
                // %%
                yieldResult(stays.size(), "nights");

                // %%
                yieldResult("Rome", "longest");
                """).op(input("stays", STAYS), output(Summary.class));
        var say = op("say", (Integer n, String city) -> city + n);
        Job<String> trip = job("trip", () -> {
            var out = summary.call(value(List.of(new Stay("Rome", 3))));
            return say.call(out.get(Summary::nights), out.opt(Summary::longest));
        });

        assertThat(trip.executeInProcess().output()).isEqualTo("Rome1");
    }

    @Test
    void anOptionalOutputThatIsNotGivenSkipsWhatNeedsIt() {
        Op0<Summary> summary = stays("// %%\nyieldResult(1, \"nights\");\n").op(output(Summary.class));
        var say = op("say", (String city) -> city);
        Job<Void> trip = job("trip", () -> {
            say.call(summary.call().opt(Summary::longest));
        });

        var result = trip.executeInProcess();

        assertThat(result.skippedSteps()).containsExactly("say");
        assertThat(result.output(summary)).isEqualTo(new Summary(1, Optional.empty()));
    }

    @Test
    void isPutTogetherByNameToo() {
        OpDefinition stays = notebookOp(
                "stays",
                notebook(
                        "// %%\nyieldResult(2 * nights, \"twice\");\nyieldResult(context.config(\"mark\"), \"mark\");\n"),
                List.of(InputDefinition.of("nights", RuntimeType.of(Integer.class))
                        .withDefault(4)),
                List.of(
                        OutputDefinition.of("twice", RuntimeType.of(Integer.class)),
                        OutputDefinition.of("mark", RuntimeType.of(String.class))),
                ConfigField.of(Trip.Limits.class));
        JobDefinition trip = JobDefinition.builder(
                        GraphDefinition.builder("trip").define(stays).build())
                .build();

        var result = JobExecution.executeInProcess(
                trip, new RunOptions().runConfig(RunConfig.fromYaml("{ops: {stays: {config: {most: 1}}}}")));

        assertThat(result.outputForNode("stays", "twice")).isEqualTo(8);
        assertThat(result.outputForNode("stays", "mark")).isEqualTo("x");
    }

    @Test
    void cellsHaveTheContextOfTheStep() {
        Op1<Stay, Void> stay =
                stays("""
                // %% parameters
                import dev.steploom.jshell.notebook.op.*;
                Stay stay = new Stay("Oslo", 1);
                OpContext context = mockContext(c -> c.config(new Trip.Limits(1, "o")));

                // %%
                context.log().info("looking at {}", stay.city());
                yieldEvent(new dev.steploom.event.AssetMaterialization(dev.steploom.event.AssetKey.of("beds"), null, null, Map.of()));
                context.resource(Trip.NOTES)
                        .append(stay.city() + context.config(Trip.Limits.class) + context.jobName() + context.stepKey()
                                + context.partitionKey());
                """).config(Trip.Limits.class).requires(Trip.NOTES).op(input("stay", Stay.class), nothing());
        StringBuilder notes = new StringBuilder();
        Job<Void> trip = job(
                "trip",
                () -> stay.call(value(new Stay("Rome", 3))),
                j -> j.resource(Trip.NOTES, ResourceDefinition.of(notes))
                        .partitions(StaticPartitionsDefinition.of("mon", "tue")));

        var result = trip.executeInProcess(o -> o.runConfig(RunConfig.fromYaml("{ops: {stays: {config: {most: 7}}}}"))
                .partitionKey("tue"));

        assertThat(notes).hasToString("RomeLimits[most=7, mark=x]tripstaystue");
        assertThat(result.logs()).extracting(log -> log.message()).contains("looking at Rome");
        assertThat(result.materializations())
                .extracting(event -> event.key().toString())
                .containsExactly("beds", "stays_output_notebook");
    }

    @Test
    void anyJavaValueGoesInAndOutAsItIs() {
        Object[] secret = {new Object()};
        Op1<Object, Object> same =
                stays("// %%\nyieldResult(secret);\n").op(input("secret", Object.class), output(Object.class));

        Job<Object> job = job("job", () -> same.call(value(secret)));

        assertThat(job.executeInProcess().output()).isSameAs(secret);
    }

    @Test
    void theExecutedNotebookIsKeptWithTheRun() throws IOException {
        Op1<Integer, Void> nights = stays("""
                // %% [markdown]
                // # Nights

                // %% parameters
                int nights = 1;

                // %% {"id": "shown"}
                System.out.println("nights: " + nights);
                display("in the middle");
                nights * 2
                """).op(input("nights", int.class), nothing());

        var result = job("job", () -> nights.call(value(21))).executeInProcess();

        Path file = executed(result);
        assertThat(file)
                .isEqualTo(folder.resolve("executed").resolve(result.runId()).resolve("stays.ipynb"));
        List<Cell> cells = Notebook.read(file).cells();
        assertThat(cells).hasSize(4);
        assertThat(cells.get(2).source()).isEqualTo("""
                OpContext context = (OpContext) stepContext();
                int nights = (Integer) context.input("nights");""");
        assertThat(((Cell.Code) cells.get(3)).outputs())
                .extracting(Object::toString)
                .containsExactly(
                        "Text[stream=stdout, text=nights: 21\n]",
                        "Shown[data={text/plain=in the middle}, metadata={}]",
                        "Value[executionCount=3, data={text/plain=42}, metadata={}]");
    }

    @Test
    void aFailedCellFailsTheStepAndTheNotebookIsKept() {
        Op0<Integer> broken = stays("""
                // %%
                int a = 1;

                // %% {"id": "bad"}
                int b = 2;
                if (a < b) throw new IllegalStateException("no beds");

                // %%
                yieldResult(a);
                """).op(output(Integer.class));

        var result = job("job", () -> broken.call()).executeInProcess(o -> o.raiseOnError(false));

        StepFailure failure = result.failure();
        String place = folder.resolve("stays.jsh")
                + ":6: Cell 2 (bad), line 2, threw java.lang.IllegalStateException: no beds";
        assertThat(failure.getMessage()).contains(place);
        assertThat(failure.getCause()).isInstanceOf(CellException.class).hasMessage(place);
        assertThat(failure.getCause().getCause())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no beds");
        assertThat(result.materializations().get(0).metadata().get("error").value())
                .isEqualTo(place);
        assertThat(Notebook.read(executed(result)).cells()).hasSize(4);
    }

    @Test
    void wrongResultsAreToldWhereTheyAreGiven() {
        String file = folder.resolve("stays.jsh").toString();
        String threw = ", line 1, threw dev.steploom.definition.StepInvariantException: ";

        assertThat(failure(job(
                        "job",
                        () -> stays("// %%\nyieldResult(1, \"night\");\n")
                                .op(output(Summary.class))
                                .call())))
                .endsWith(file + ":2: Cell 1 (cell-1)" + threw
                        + "op 'stays' has no output \"night\". Did you mean \"nights\"?");
        assertThat(failure(job(
                        "job",
                        () -> stays("// %%\nyieldResult(1);\n")
                                .op(output(Summary.class))
                                .call())))
                .endsWith(
                        "op 'stays' has 2 outputs, \"nights\", \"longest\". Name one: yieldResult(value, \"nights\").");
        assertThat(failure(job(
                        "job",
                        () -> stays("// %%\nyieldResult(1);\n\n// %%\nyieldResult(2);\n")
                                .op(output(Integer.class))
                                .call())))
                .endsWith(file + ":5: Cell 2 (cell-2)" + threw
                        + "op 'stays' is given its output \"result\" a second time. Give each output once.");
        assertThat(failure(job(
                        "job",
                        () -> stays("// %%\nyieldResult(\"1\");\n")
                                .op(output(Integer.class))
                                .call())))
                .endsWith("op 'stays', output \"result\": expected Integer, found String \"1\".");
        assertThat(failure(job(
                        "job",
                        () -> stays("// %%\n1\n").op(output(Integer.class)).call())))
                .endsWith(
                        file
                                + " ended, but op 'stays' was not given its output \"result\". Let a cell call yieldResult(value).");
        assertThat(failure(job(
                        "job",
                        () -> stays("// %%\nyieldResult(1);\n").op(nothing()).call())))
                .endsWith("op 'stays' has no outputs. Leave out yieldResult(...).");
    }

    @Test
    void aCellThatWouldEndTheJvmIsRefused() {
        String message = failure(job(
                "job",
                () -> stays("// %%\nint a = 1;\nSystem.exit(a);\n")
                        .op(nothing())
                        .call()));

        assertThat(message)
                .endsWith(
                        ":3: Cell 1 (cell-1), line 2, calls System.exit, which would end this JVM. Leave it out, or run the "
                                + "notebook in a JVM of its own.");
    }

    @Test
    void anEndlessCellIsEndedAfterItsTime() {
        Job<Void> job = job(
                "job",
                () -> stays("// %%\nint i = 0;\nwhile (true) { i++; }\n")
                        .cellTimeout(Duration.ofMillis(300))
                        .op(nothing())
                        .call());

        assertThat(failure(job))
                .endsWith(":3: Cell 1 (cell-1), line 2, was ended after its limit of 300 ms. Give it more "
                        + "time, or find out what it waits for.");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aCellThatSleepsIsInterruptedWhenTheRunIsCanceled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Cancellation cancellation = new Cancellation();
        Op1<CountDownLatch, Void> sleeps = stays("// %%\nbegun.countDown();\nThread.sleep(600_000);\n")
                .op(input("begun", CountDownLatch.class), nothing());
        var run = CompletableFuture.supplyAsync(() -> job("job", () -> sleeps.call(value(begun)))
                .executeInProcess(o -> o.raiseOnError(false).cancellation(cancellation)));

        begun.await();
        cancellation.cancel();

        assertThat(run.get().status()).isEqualTo(RunStatus.CANCELED);
        assertThat(run.get().materializations()).hasSize(1);
    }

    @Test
    void aCellMayAskForARetry() {
        Op0<Integer> retried = stays("""
                // %%
                if (context.retryNumber() == 0) throw new RetryRequested(2);
                yieldResult(context.retryNumber());
                """).op(output(Integer.class));

        var result = job("job", () -> retried.call()).executeInProcess();

        assertThat(result.output()).isEqualTo(1);
        assertThat(executed(result)).hasFileName("stays.ipynb");
        assertThat(result.materializations()).hasSize(2);
    }

    @Test
    void stepsOfOneJobRunAtTheSameTimeEachWithItsOwnContext() {
        Op1<CyclicBarrier, String> meets = stays("""
                // %%
                barrier.await();
                System.out.println("I am " + context.stepKey());
                barrier.await();
                yieldResult(context.stepKey());
                """).op(input("barrier", CyclicBarrier.class), output(String.class));
        CyclicBarrier barrier = new CyclicBarrier(2);
        var both = op("both", (String a, String b) -> a + b);
        Job<String> job = job(
                "job",
                () -> both.call(
                        meets.as("one").call(value(barrier)), meets.as("two").call(value(barrier))));

        var result = job.executeInProcess(o -> o.executor(threads(2)));

        assertThat(result.output()).isEqualTo("onetwo");
        assertThat(result.materializations())
                .extracting(event -> written(Path.of(
                        String.valueOf(event.metadata().get("executed_notebook").value()))))
                .containsExactlyInAnyOrder("I am one\n", "I am two\n");
    }

    static String written(Path file) {
        return Notebook.read(file).cells().stream()
                .flatMap(cell -> ((Cell.Code) cell).outputs().stream())
                .filter(CellOutput.Text.class::isInstance)
                .map(output -> ((CellOutput.Text) output).text())
                .collect(Collectors.joining());
    }

    @Test
    void theSameNotebookRunsAlone() {
        NotebookRun run = Notebook.read(notebook("""
                // %% parameters
                import dev.steploom.jshell.notebook.op.*;
                List<Stay> stays = List.of(new Stay("Oslo", 1));
                OpContext context = mockContext(c -> c.config(Map.of("most", 5))
                        .resource(Trip.NOTES, new StringBuilder("notes")));

                // %% {"id": "use"}
                context.log().info("alone");
                yieldResult(stays.size() + " " + context.config(Trip.Limits.class) + context.resource(Trip.NOTES), "all");
                """)).run();

        assertThat(run.cell("use").stderr()).isEqualTo("INFO alone\n");
        assertThat(run.cell("use").outputs().get(1).toString()).contains("1 Limits[most=5, mark=x]notes");
    }

    @Test
    void aNotebookThatDeclaresNoContextHasAMockOneToo() {
        NotebookRun run = Notebook.read(notebook("// %%\nyieldResult(context.hasPartitionKey());\n"))
                .run();

        assertThat(run.cell("cell-1").outputs().toString()).contains("false");
    }

    @Test
    void anInputThatDoesNotFitTheNotebooksVariableIsRefused() {
        Op1<Stay, Void> stay = stays("// %% parameters\nint stay = 3;\n").op(input("stay", Stay.class), nothing());

        assertThat(failure(job("job", () -> stay.call(value(new Stay("Rome", 3))))))
                .isEqualTo(folder.resolve("stays.jsh")
                        + ": Cell 2 (injected-parameters), line 2, does not compile: incompatible types: "
                        + "dev.steploom.jshell.notebook.op.Stay cannot be converted to int");
    }

    private record Hidden(int n) {}

    @Test
    void aTypeThatCellsCannotNameNeedsAVariable() {
        Op1<Hidden, Object> hidden = stays("// %%\n1\n").op(input("hidden", Hidden.class), output(Object.class));

        assertThat(failure(job("job", () -> hidden.call(value(new Hidden(1))))))
                .isEqualTo(folder.resolve("stays.jsh")
                        + ": the type of \"hidden\" is not public, so that cells cannot name it. "
                        + "Make it public, or declare the variable in the parameters cell, as an Object for example.");
    }

    @Test
    void errorsShowTheLineThatMadeTheOp() {
        assertThat(stays("").op(nothing()).definition().location()).asString().startsWith("NotebookOpTests.java:");
        assertThat(stays("").definition().location()).asString().startsWith("NotebookOpTests.java:");
    }
}
