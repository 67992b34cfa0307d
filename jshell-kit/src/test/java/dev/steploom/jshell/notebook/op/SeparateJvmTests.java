package dev.steploom.jshell.notebook.op;

import static dev.steploom.jshell.notebook.op.Notebooks.input;
import static dev.steploom.jshell.notebook.op.Notebooks.notebookOp;
import static dev.steploom.jshell.notebook.op.Notebooks.nothing;
import static dev.steploom.jshell.notebook.op.Notebooks.output;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Outputs;
import dev.steploom.config.RunConfig;
import dev.steploom.event.MetadataValue;
import dev.steploom.execution.Cancellation;
import dev.steploom.instance.RunStatus;
import dev.steploom.jshell.notebook.CellExitException;
import dev.steploom.jshell.notebook.CellTimeoutException;
import dev.steploom.partition.TimeWindowPartitionsDefinition;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.type.TypeToken;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
public class SeparateJvmTests {
    @TempDir
    Path folder;

    NotebookOp stays(String text) {
        try {
            Path file = Files.writeString(folder.resolve("stays.jsh"), text);
            return notebookOp("stays", file)
                    .executedFolder(folder.resolve("executed"))
                    .separateJvm("-XX:TieredStopAtLevel=1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Throwable failure(Job<?> job) {
        return job.executeInProcess(o -> o.raiseOnError(false)).failure().getCause();
    }

    @Outputs
    public record Longest(Stay stay, Optional<Map<String, Integer>> nights) {}

    @Test
    void inputsAndOutputsCrossOverByTheirTypes() {
        Op1<List<Stay>, Longest> longest =
                stays("""
                // %% parameters
                import dev.steploom.jshell.notebook.op.Stay;
                List<Stay> stays = List.of();

                // %%
                yieldResult(Collections.max(stays, Comparator.comparing(Stay::nights)), "stay");

                // %%
                yieldResult(stays.stream().collect(Collectors.toMap(Stay::city, Stay::nights)), "nights");
                """).op(input("stays", new TypeToken<List<Stay>>() {}), output(Longest.class));
        Job<Longest> trip =
                longest.toJob("trip", j -> j.inputValue("stays", List.of(new Stay("Rome", 3), new Stay("Bern", 2))));

        assertThat(trip.executeInProcess().output())
                .isEqualTo(new Longest(new Stay("Rome", 3), Optional.of(Map.of("Rome", 3, "Bern", 2))));
    }

    @Test
    void cellsHaveWhatOfTheContextCanBeHadThere() {
        Op0<String> told = stays("""
                // %%
                import dev.steploom.jshell.notebook.op.*;
                context.log().warn("looking at {}", context.stepKey());
                yieldEvent(new dev.steploom.event.AssetMaterialization(dev.steploom.event.AssetKey.of("beds"), null, null, Map.of())
                        .withMetadata(Map.of("n", 3, "where", Path.of("beds.csv"))));
                yieldResult(context.config(Trip.Limits.class) + " " + context.config("most") + " " + context.partitionKey() + " "
                        + context.partitionTimeWindow().duration() + " " + context.runTags().get("who") + " "
                        + context.runId().length() + " " + ProcessHandle.current().pid());
                """).config(Trip.Limits.class).op(output(String.class));
        Job<String> trip = told.toJob("trip", j -> j.partitions(TimeWindowPartitionsDefinition.daily("2024-01-01")));

        var result = trip.executeInProcess(o -> o.runConfig(RunConfig.fromYaml("{ops: {stays: {config: {most: 7}}}}"))
                .partitionKey("2024-01-03")
                .tags(Map.of("who", "me")));

        assertThat(result.output()).startsWith("Limits[most=7, mark=x] 7 2024-01-03 PT24H me 36 ");
        assertThat(result.output()).doesNotEndWith(" " + ProcessHandle.current().pid());
        assertThat(result.logs())
                .extracting(log -> log.level() + " " + log.message())
                .contains("WARN looking at stays");
        assertThat(result.materializations().get(0).metadata())
                .containsEntry("n", MetadataValue.number(3))
                .containsEntry("where", MetadataValue.path(Path.of("beds.csv")));
        assertThat(result.materializations().get(1).key()).hasToString("stays_output_notebook");
    }

    @Test
    @SuppressWarnings("UnnecessaryStringBuilder") // a resource that is written to
    void resourcesStayBehind() {
        Job<Void> trip = stays("// %%\ncontext.resource(dev.steploom.jshell.notebook.op.Trip.NOTES);\n")
                .requires(Trip.NOTES)
                .op(nothing())
                .toJob("trip", j -> j.resource(Trip.NOTES, ResourceDefinition.of(new StringBuilder())));

        assertThat(failure(trip))
                .hasMessage(folder.resolve("stays.jsh") + ":2: Cell 1 (cell-1), line 1, threw "
                        + "dev.steploom.jshell.notebook.op.NotInThisJvmException: op 'stays' asks for resource \"notes\", which is "
                        + "in the JVM of the run, while this notebook has one of its own. Leave out separateJvm(), or make in "
                        + "the notebook what it needs, of the op's config.");
    }

    @Test
    void aCellThatEndsItsJvmFailsTheStepAlone() {
        Job<Void> trip = stays("// %%\nint a = 1;\n\n// %%\nSystem.exit(3);\n")
                .op(nothing())
                .toJob("trip");

        assertThat(failure(trip))
                .isInstanceOf(CellExitException.class)
                .hasMessageContaining("ended the JVM that runs the cells, with exit code 3.");
    }

    @Test
    void anEndlessCellIsEndedAfterItsTime() {
        Job<Void> trip = stays("// %%\nwhile (true) {}\n")
                .cellTimeout(Duration.ofMillis(300))
                .op(nothing())
                .toJob("trip");

        assertThat(failure(trip)).isInstanceOf(CellTimeoutException.class);
    }

    @Test
    void cancelingTheRunEndsItsJvm() throws Exception {
        Path begun = folder.resolve("begun");
        Job<Void> trip = stays("// %%\nFiles.createFile(Path.of(begun));\nwhile (true) {}\n")
                .op(input("begun", String.class), nothing())
                .toJob("trip", j -> j.inputValue("begun", begun.toString()));
        Cancellation cancellation = new Cancellation();
        var run = CompletableFuture.supplyAsync(
                () -> trip.executeInProcess(o -> o.raiseOnError(false).cancellation(cancellation)));
        while (!Files.exists(begun) && !run.isDone()) { // a run that ends before would be waited for in vain
            Thread.onSpinWait();
        }

        cancellation.cancel();

        assertThat(run.get().status()).isEqualTo(RunStatus.CANCELED);
        assertThat(run.get().materializations()).hasSize(1);
    }

    @Test
    void aValueThatJsonCannotKeepIsRefusedByName() {
        Op1<Object, Object> same =
                stays("// %%\nyieldResult(new Object());\n").op(input("given", Object.class), output(Object.class));

        assertThat(failure(same.toJob("there", j -> j.inputValue("given", new Object()))))
                .hasMessageStartingWith(
                        "op 'stays', input \"given\" cannot cross over to the notebook's JVM: JSON cannot keep");
        assertThat(failure(same.toJob("back", j -> j.inputValue("given", 1))))
                .hasMessageContaining(
                        "Cell 1 (cell-1), line 1, threw java.io.UncheckedIOException: op 'stays', output \"result\": "
                                + "JSON cannot keep");
    }

    public static final class Node implements Serializable {
        private static final long serialVersionUID = 1L;
        public Node next = this;
    }

    @Test
    void javaSerialisationIsThereByChoice() {
        Op1<Node, Node> same = stays("// %%\nyieldResult(node.next);\n")
                .serialization("dev.steploom.jshell.notebook.op")
                .op(input("node", Node.class), output(Node.class));

        Node node = same.toJob("trip", j -> j.inputValue("node", new Node()))
                .executeInProcess()
                .output();

        assertThat(node.next).isSameAs(node);
    }
}
