package dev.steploom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.type.RuntimeType;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesystemIOManagerTests {
    private static final RuntimeType INT = RuntimeType.of(Integer.class);

    @TempDir
    private Path folder;

    @Test
    void keepsEachOutputInAFileNamedForRunStepAndOutput() throws Exception {
        IOManager manager = new FilesystemIOManager(folder);
        TestOutput total = TestOutput.of("run-1", "graph.sum", "total", INT);
        TestOutput page = TestOutput.of("run-1", "pages", "page", INT).under("first");

        manager.handleOutput(total, 3);
        manager.handleOutput(page, 4);

        assertThat(folder.resolve("run-1/graph.sum/total.json")).hasContent("3");
        assertThat(folder.resolve("run-1/pages/page/first.json")).hasContent("4");
        assertThat(manager.loadInput(total.load())).isEqualTo(3);
        assertThat(manager.loadInput(page.load())).isEqualTo(4);
    }

    @Test
    void tellsWhereAValueIsAndHowLarge() throws Exception {
        TestOutput output = TestOutput.of("run-1", "a", "result", INT);

        new FilesystemIOManager(folder).handleOutput(output, 300);

        assertThat(output.added())
                .containsEntry("path", folder.resolve("run-1/a/result.json"))
                .containsEntry("bytes", 3L);
    }

    @Test
    void theLaterValueCounts() throws Exception {
        IOManager manager = new FilesystemIOManager(folder);
        TestOutput output = TestOutput.of("run-1", "a", "result", INT);

        manager.handleOutput(output, 1_000_000);
        manager.handleOutput(output, 2);

        assertThat(manager.loadInput(output.load())).isEqualTo(2);
    }

    @Test
    void aValueThatCannotBeWrittenLeavesTheOlderOneAndNoDraft() throws Exception {
        IOManager manager = new FilesystemIOManager(folder);
        TestOutput output = TestOutput.of("run-1", "a", "result", RuntimeType.ANY);
        manager.handleOutput(output, "old");

        assertThatThrownBy(() -> manager.handleOutput(output, List.of("new", new Object())))
                .isInstanceOf(IOException.class);

        assertThat(manager.loadInput(output.load())).isEqualTo("old");
        try (Stream<Path> files = Files.list(folder.resolve("run-1/a"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void saysWhatIsNotThereAndWhere() {
        TestOutput output = TestOutput.of("run-1", "a", "result", INT);

        assertThatThrownBy(() -> new FilesystemIOManager(folder).loadInput(output.load()))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(folder.resolve("run-1/a/result.json")
                        + ": nothing is kept for output \"result\" of step 'a' of run run-1. Run that step again:"
                        + " reexecute(earlier, o -> o.stepSelection(\"a*\"))");
    }

    @Test
    void saysThatItsFolderIsAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("outputs"), "");
        IOManager manager = new FilesystemIOManager(file);
        TestOutput output = TestOutput.of("run-1", "a", "result", INT);

        assertThatThrownBy(() -> manager.handleOutput(output, 1))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": this is a file, and outputs are kept in a folder. Name a folder");
        assertThat(file).isEmptyFile();
    }

    @Test
    void writesWithTheCodecThatWasChosen() throws Exception {
        IOManager manager = new FilesystemIOManager(folder, ValueCodec.serialization("dev.steploom"));
        TestOutput output = TestOutput.of("run-1", "a", "result", RuntimeType.ANY);

        manager.handleOutput(output, new SerializationCodecTests.Point(1, "x"));

        assertThat(folder.resolve("run-1/a/result.ser")).exists();
        assertThat(manager.loadInput(output.load())).isEqualTo(new SerializationCodecTests.Point(1, "x"));
    }

    @Test
    void theInMemoryManagerKeepsNullAndKnowsWhatIsNotThere() {
        InMemoryIOManager manager = new InMemoryIOManager();
        TestOutput output = TestOutput.of("run-1", "a", "result", RuntimeType.ANY);
        manager.handleOutput(output, null);

        assertThat(manager.loadInput(output.load())).isNull();
        assertThatThrownBy(() -> manager.loadInput(output.under("k").load()))
                .hasMessage("Nothing is kept for output run-1/a/result/k.");
    }
}
