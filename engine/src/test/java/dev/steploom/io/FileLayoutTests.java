package dev.steploom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.steploom.type.RuntimeType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileLayoutTests {
    private static final RuntimeType INT = RuntimeType.of(Integer.class);

    @TempDir
    private Path folder;

    @Test
    void byPartitionEachPartitionHasAFileOfItsOwn() throws Exception {
        IOManager manager = new FilesystemIOManager(folder).withLayout(FileLayout.BY_PARTITION);
        TestOutput june = total("run-1").ofPartition("2013-06");
        TestOutput july = total("run-2").ofPartition("2013-07");

        manager.handleOutput(june, 6);
        manager.handleOutput(july, 7);

        assertThat(folder.resolve("job/sum/total/2013-06.json")).hasContent("6");
        assertThat(folder.resolve("job/sum/total/2013-07.json")).hasContent("7");
        assertThat(manager.loadInput(june.load())).isEqualTo(6);
        assertThat(manager.loadInput(july.load())).isEqualTo(7);
    }

    @Test
    void byPartitionALaterRunForTheSameOneReplacesItsFile() throws Exception {
        IOManager manager = new FilesystemIOManager(folder).withLayout(FileLayout.BY_PARTITION);

        manager.handleOutput(total("run-1").ofPartition("2013-06"), 6);
        manager.handleOutput(total("run-2").ofPartition("2013-06"), 60);

        assertThat(folder.resolve("job/sum/total")).isDirectoryContaining("glob:**/2013-06.json");
        assertThat(manager.loadInput(total("run-1").ofPartition("2013-06").load()))
                .isEqualTo(60);
    }

    @Test
    void byPartitionTheValuesOfADynamicOutputStayApart() {
        TestOutput page = TestOutput.of("run-1", "pages", "page", INT).ofPartition("2013-06");

        assertThat(FileLayout.BY_PARTITION.place(page.under("first")))
                .containsExactly("job", "pages", "page", "2013-06", "first");
    }

    @Test
    void byPartitionARunThatIsForNoneIsRefused() {
        IOManager manager = new FilesystemIOManager(folder).withLayout(FileLayout.BY_PARTITION);

        assertThatThrownBy(() -> manager.handleOutput(total("run-1"), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Output \"total\" of step 'sum' is kept by partition, and run run-1 of job 'job' is for no "
                        + "single one. Run it for one with partitionKey(...), or keep the output by run.");
    }

    @Test
    void aPartitionsKeyNeverLeadsOutOfTheFolder() {
        TestOutput output = total("run-1").ofPartition("../../etc|passwd");

        assertThat(new FilesystemIOManager(folder)
                        .withLayout(FileLayout.BY_PARTITION)
                        .fileOf(output))
                .isEqualTo(folder.resolve("job/sum/total/%2e.%2f..%2fetc%7cpasswd.json"));
    }

    @Test
    void aLayoutOfOnesOwnNamesFoldersAndFile() throws Exception {
        FilesystemIOManager manager =
                new FilesystemIOManager(folder).withLayout(output -> List.of("latest", output.output()));

        manager.handleOutput(total("run-1"), 3);

        assertThat(folder.resolve("latest/total.json")).hasContent("3");
    }

    static Stream<Arguments> placesThatAreNone() {
        return Stream.of(
                arguments(List.of(), "[]"), arguments(null, "null"), arguments(Arrays.asList("a", null), "[a, null]"));
    }

    @ParameterizedTest
    @MethodSource("placesThatAreNone")
    void aLayoutThatNamesNothingIsRefused(@Nullable List<String> place, String shown) {
        FilesystemIOManager manager = new FilesystemIOManager(folder).withLayout(output -> place);

        assertThatThrownBy(() -> manager.fileOf(total("run-1")))
                .hasMessageStartingWith("The file layout gives " + shown + " as the place of ")
                .hasMessageEndingWith(". Let it return one name or more.");
    }

    private static TestOutput total(String run) {
        return TestOutput.of(run, "sum", "total", INT);
    }
}
