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
import dev.steploom.config.ConfigField;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.RunOptions;
import dev.steploom.jshell.notebook.Cell;
import dev.steploom.jshell.notebook.CellOutput;
import dev.steploom.jshell.notebook.Notebook;
import dev.steploom.jshell.notebook.NotebookRun;
import dev.steploom.partition.StaticPartitionsDefinition;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.type.RuntimeType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class NotebookOpTests extends StaysNotebook {
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
}
