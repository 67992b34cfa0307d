package dev.steploom.execution;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.definition.OpContext;
import dev.steploom.io.FileLayout;
import dev.steploom.io.FilesystemIOManager;
import dev.steploom.io.IOManager;
import dev.steploom.partition.PartitionKeyRange;
import dev.steploom.partition.StaticPartitionsDefinition;
import dev.steploom.partition.UnknownPartitionException;
import dev.steploom.resource.ResourceKey;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionedRunTests {
    private static final ResourceKey<IOManager> FILES = resource("files", IOManager.class);

    @TempDir
    private Path folder;

    private final AtomicBoolean network = new AtomicBoolean(true);
    private final Op0<String> fetch = op(
                    "fetch",
                    (OpContext context) ->
                            "data of " + context.partitionKeyRange().start())
            .keptBy(FILES);
    private final Op1<String, String> publish = op("publish", (OpContext context, String data) -> {
        if (!network.get()) {
            throw new IllegalStateException("no network");
        }
        return context.partitionKey() + ": " + data;
    });

    private Job<String> colours() {
        return job(
                "colours",
                () -> publish.call(fetch.call()),
                j -> j.partitions(StaticPartitionsDefinition.of("blue", "green", "red"))
                        .resource(FILES, new FilesystemIOManager(folder).withLayout(FileLayout.BY_PARTITION)));
    }

    @Test
    void outputsOfPartitionsAreKeptSideBySide() {
        colours().execute(o -> o.partitionKey("blue"));
        ExecuteInProcessResult<String> green = colours().execute(o -> o.partitionKey("green"));

        assertThat(green.output()).isEqualTo("green: data of green");
        assertThat(folder.resolve("colours/fetch/result/blue.json")).hasContent("\"data of blue\"");
        assertThat(folder.resolve("colours/fetch/result/green.json")).hasContent("\"data of green\"");
    }

    @Test
    void aRangeOfPartitionsHasNoPlaceAmongThem() {
        ExecuteInProcessResult<String> range =
                colours().execute(o -> o.partitionKeyRange(new PartitionKeyRange("blue", "green")));

        assertThat(range.failures().get("fetch").error().message())
                .endsWith("is for no single one. Run it for one with partitionKey(...), or keep the output by run.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aReExecutionIsForThePartitionOfItsParent() {
        network.set(false);
        ExecuteInProcessResult<String> failed = colours().execute(o -> o.partitionKey("red"));
        colours().execute(o -> o.partitionKey("blue"));

        network.set(true);
        ExecuteInProcessResult<String> resumed = colours().reexecute(failed);

        assertThat(resumed.executionOrder()).containsExactly("publish");
        assertThat(resumed.output()).isEqualTo("red: data of red");
        assertThat(resumed.tags()).containsEntry("steploom/partition", "red");
    }

    @Test
    void aReExecutionForAnotherPartitionIsRefused() {
        network.set(false);
        ExecuteInProcessResult<String> failed =
                colours().execute(o -> o.partitionKey("red").runId("run-1"));

        assertThatThrownBy(
                        () -> colours().reexecute(failed, o -> o.fromFailure().partitionKey("blue")))
                .isInstanceOf(ReexecutionException.class)
                .hasMessage("Run run-1 of job 'colours' was for partition red, so it cannot be re-executed for blue. "
                        + "Leave the partition out, or start a new run for it.");
    }

    @ParameterizedTest
    @CsvSource({"rot, blue", "red, rot"})
    void bothEndsOfARangeHaveToBePartitions(String first, String last) {
        assertThatThrownBy(() -> colours().execute(o -> o.partitionKeyRange(new PartitionKeyRange(first, last))))
                .isInstanceOf(UnknownPartitionException.class)
                .hasMessageStartingWith("There is no partition \"rot\".");
    }

    @Test
    void aRangeWhoseEndComesFirstIsRefused() {
        List<String> keys = colours().definition().partitionsDefinition().keys();
        PartitionKeyRange reversed = new PartitionKeyRange(keys.get(1), keys.get(0));

        assertThatThrownBy(() -> colours().execute(o -> o.partitionKeyRange(reversed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("', as its end comes before its start. Swap them.");
    }
}
