package dev.steploom.jshell.notebook;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A notebook of Java: cells of code and of text, in an order.
 *
 * <p>It is read from a {@code .jsh} script, whose cells begin with {@code // %%}, or from Jupyter's {@code .ipynb}.
 * A notebook never changes; running it gives another one.
 */
public final class Notebook {
    private final String name;
    private final List<Cell> cells;
    private final Map<String, @Nullable Object> metadata;
    private final SourceLines lines;

    Notebook(String name, List<? extends Cell> cells, Map<String, @Nullable Object> metadata, SourceLines lines) {
        this.name = name;
        this.cells = List.copyOf(cells);
        this.metadata = Json.frozen(metadata);
        this.lines = lines;
        CellIds.check(name, this.cells);
    }

    /**
     * Makes a notebook of cells.
     *
     * @param cells the cells, each with an id of its own
     * @return the notebook
     * @throws NotebookFormatException if an id is not allowed or is there twice
     */
    public static Notebook of(List<? extends Cell> cells) {
        return new Notebook("notebook", cells, NotebookMetadata.JAVA, SourceLines.UNKNOWN);
    }

    /**
     * Reads a notebook.
     *
     * @param file a file whose name ends with {@code .jsh} or {@code .ipynb}
     * @return the notebook
     * @throws NotebookFormatException if it cannot be read, with all that is wrong
     */
    public static Notebook read(Path file) {
        NotebookForm form = NotebookForm.of(file);
        try {
            return form.read(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw unreadable(file, "there is no such file.", e);
        } catch (CharacterCodingException e) {
            throw NotebookFormatException.of(
                    file.toString(), NotebookFormatException.Reason.NOT_A_NOTEBOOK, "this is no text in UTF-8.", e);
        } catch (IOException e) {
            throw unreadable(file, "it cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a notebook from text.
     *
     * @param name what messages call it
     * @param form the form that the text is in
     * @param text the whole text
     * @return the notebook
     * @throws NotebookFormatException if it cannot be read, with all that is wrong
     */
    public static Notebook parse(String name, NotebookForm form, String text) {
        return form.read(name, text);
    }

    private static NotebookFormatException unreadable(Path file, String problem, IOException cause) {
        return NotebookFormatException.of(file.toString(), NotebookFormatException.Reason.UNREADABLE, problem, cause);
    }

    /**
     * Returns what messages call this notebook.
     *
     * @return its file as it was given, or {@code notebook}
     */
    public String name() {
        return name;
    }

    /**
     * Returns the cells.
     *
     * @return the cells, in their order
     */
    public List<Cell> cells() {
        return cells;
    }

    /**
     * Returns what tools keep with the notebook, such as its kernel.
     *
     * @return JSON values by name
     */
    public Map<String, @Nullable Object> metadata() {
        return metadata;
    }

    /**
     * Runs the notebook from its first cell to its last one, or to the first that fails.
     *
     * @param options says how, such as {@code o -> o.parameter("month", "2013-01")}
     * @return what came of it
     * @throws NotebookLanguageException if it is not one of Java
     * @throws NotebookParameterException if parameters do not fit, before anything runs
     * @throws CellException if a cell fails, unless {@link NotebookRunOptions#raiseOnError} is false
     */
    public NotebookRun run(Consumer<? super NotebookRunOptions> options) {
        try (NotebookSession session = start(options)) {
            return session.runAll();
        }
    }

    /**
     * Begins a run whose cells are asked for one by one.
     *
     * @param options says how, as in {@link #run(Consumer)}; whether failures are thrown does not matter
     * @return the session, to be closed
     * @throws NotebookLanguageException if it is not one of Java
     * @throws NotebookParameterException if parameters do not fit
     */
    public NotebookSession start(Consumer<? super NotebookRunOptions> options) {
        NotebookRunOptions chosen = new NotebookRunOptions();
        options.accept(chosen);
        return new NotebookSession(this, chosen);
    }

    /**
     * Runs the notebook with its own parameters.
     *
     * @return what came of it
     * @throws NotebookLanguageException if it is not one of Java
     * @throws CellException if a cell fails
     */
    public NotebookRun run() {
        return run(options -> {});
    }

    /**
     * Returns the notebook in one of its forms.
     *
     * @param form the form
     * @return the text of a file; outputs are not in a {@code .jsh}, everything else is
     */
    public String toText(NotebookForm form) {
        return form.write(this);
    }

    /**
     * Writes the notebook.
     *
     * @param file where to; its name ends with {@code .jsh} or {@code .ipynb}
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        Files.writeString(file, toText(NotebookForm.of(file)));
    }

    /**
     * Returns the notebook as a page to read, which needs no other file and runs no script.
     *
     * @return a whole HTML document
     */
    public String toHtml() {
        return HtmlPage.of(this);
    }

    /**
     * Returns the notebook without what came of running it.
     *
     * @return a notebook whose code cells have no outputs
     */
    public Notebook withoutOutputs() {
        return withCells(cells.stream()
                .map(cell -> cell instanceof Cell.Code code ? code.cleared() : cell)
                .toList());
    }

    Notebook withCells(List<Cell> newCells) {
        return new Notebook(name, newCells, metadata, SourceLines.UNKNOWN);
    }

    /** Returns a line of a cell; {@code index} is below 0 for the injected one: minus its number in the executed notebook. */
    CellPlace place(int index, int line) {
        if (index < 0) {
            return new CellPlace(name, -index, Cell.INJECTED, line, 0);
        }
        return new CellPlace(name, index + 1, cells.get(index).id(), line, lines.inFile(index, line));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Notebook that && cells.equals(that.cells) && metadata.equals(that.metadata);
    }

    @Override
    public int hashCode() {
        return cells.hashCode() * 31 + metadata.hashCode();
    }

    @Override
    public String toString() {
        long code = cells.stream().filter(Cell.Code.class::isInstance).count();
        return name + ": " + cells.size() + " cells, " + code + " of them code";
    }
}
