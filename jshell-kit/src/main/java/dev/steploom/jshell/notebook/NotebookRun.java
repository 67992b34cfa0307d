package dev.steploom.jshell.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What came of running a notebook. */
public final class NotebookRun {
    private final Notebook notebook;
    private final List<CellRun> cells;
    private final @Nullable CellError error;

    NotebookRun(Notebook notebook, List<CellRun> cells, @Nullable CellError error) {
        this.notebook = notebook;
        this.cells = List.copyOf(cells);
        this.error = error;
    }

    /**
     * Returns the notebook with the outputs of this run, and with a cell that gives parameters their values if there
     * were any. Cells that were not reached have no outputs.
     *
     * @return the executed notebook
     */
    public Notebook notebook() {
        return notebook;
    }

    /**
     * Returns the cells that ran.
     *
     * @return the cells, in the order in which they ran; a failed one is the last
     */
    public List<CellRun> cells() {
        return cells;
    }

    /**
     * Returns one of the cells that ran.
     *
     * @param id the cell's name
     * @return the cell
     * @throws NoSuchElementException if no such cell ran
     */
    public CellRun cell(String id) {
        return cells.stream()
                .filter(cell -> cell.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No cell \"" + id + "\" ran. Those that ran are "
                        + String.join(", ", cells.stream().map(CellRun::id).toList()) + "."));
    }

    /**
     * Tells whether the run came to its end.
     *
     * @return whether no cell failed that is not meant to
     */
    public boolean success() {
        return error == null;
    }

    /**
     * Returns what ended the run early.
     *
     * @return the error of the last cell; null if there is none, or if the cell is tagged {@code raises-exception}
     */
    public @Nullable CellError error() {
        return error;
    }

    /**
     * Returns how long the cells took together.
     *
     * @return the sum of their durations
     */
    public Duration duration() {
        return cells.stream().map(CellRun::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Writes the executed notebook.
     *
     * @param file where to; its name ends with {@code .ipynb}, as a script has no outputs
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        notebook.write(file);
    }

    /**
     * Writes the executed notebook as a page to read, which needs no other file.
     *
     * @param file where to
     * @throws IOException if it cannot be written
     */
    public void writeHtml(Path file) throws IOException {
        Files.writeString(file, notebook.toHtml());
    }

    @Override
    public String toString() {
        return error == null ? notebook.name() + ": " + cells.size() + " cells ran" : error.toString();
    }
}
