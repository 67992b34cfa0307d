package dev.steploom.jshell.notebook.junit;

import dev.steploom.jshell.notebook.Notebook;
import dev.steploom.jshell.notebook.NotebookRunOptions;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The cells of a notebook as dynamic tests, for a {@code @TestFactory} that finds out which notebooks there are. */
public final class NotebookTests {
    private NotebookTests() {}

    /**
     * Returns a test for each cell, with its file and line. As with {@link NotebookTest}, cells tagged {@code compare} must
     * give what is saved.
     *
     * @param notebook the notebook's file
     * @param options gives parameters, limits, as for {@link Notebook#run}
     * @return the tests in the notebook's order; closing it, which JUnit does, ends the notebook's JVM
     * @throws dev.steploom.jshell.notebook.NotebookException if it cannot be read, or parameters do not fit
     */
    public static Stream<DynamicTest> of(Path notebook, Consumer<? super NotebookRunOptions> options) {
        Notebook read = Notebook.read(notebook);
        NotebookCells cells = new NotebookCells(read, read.start(options), false);
        return IntStream.range(0, cells.size())
                .mapToObj(index -> DynamicTest.dynamicTest(
                        cells.displayName(index), cells.source(index), () -> cells.verify(index)))
                .onClose(cells::close);
    }
}
