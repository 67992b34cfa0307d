package dev.steploom.jshell.notebook.junit;

import dev.steploom.jshell.notebook.Cell;
import dev.steploom.jshell.notebook.CellError;
import dev.steploom.jshell.notebook.CellPlace;
import dev.steploom.jshell.notebook.CellRun;
import dev.steploom.jshell.notebook.Notebook;
import dev.steploom.jshell.notebook.NotebookRun;
import dev.steploom.jshell.notebook.NotebookSession;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The cells of a notebook as tests. Whichever is asked for first, they run in the notebook's order, each once. */
final class NotebookCells implements AutoCloseable {
    private static final int LONGEST_NAME = 60;

    private final Notebook notebook;
    private final NotebookSession session;
    private final boolean compareAll;
    private final List<Cell.Code> cells;
    private final List<@Nullable Throwable> outcomes = new ArrayList<>();
    private @Nullable String stopped;

    NotebookCells(Notebook notebook, NotebookSession session, boolean compareAll) {
        this.notebook = notebook;
        this.session = session;
        this.compareAll = compareAll;
        this.cells = session.cells();
    }

    int size() {
        return cells.size();
    }

    /** Returns a cell's number in the notebook with its title, its first line, or its id. */
    String displayName(int index) {
        Cell.Code cell = cells.get(index);
        String name = cell.metadata().get("title") instanceof String title
                ? title
                : cell.source()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("import "))
                        .findFirst()
                        .orElse(cell.id());
        String shown = name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).stripTrailing() + "…";
        boolean injected = cell.tags().contains(Cell.INJECTED);
        return "[" + (injected ? "parameters" : session.place(index).number()) + "] " + shown;
    }

    /** Returns where a cell stands; null if the notebook is in no file. */
    @Nullable
    URI source(int index) {
        CellPlace place = session.place(index);
        return place.fileLine() == 0 ? null : URI.create(Path.of(place.file()).toUri() + "?line=" + place.fileLine());
    }

    /** Runs a cell, after those before it, and throws if it is not as it should be. */
    synchronized void verify(int index) throws Throwable {
        runBefore(index + 1);
        Throwable outcome = outcomes.get(index);
        if (outcome != null) {
            throw outcome;
        }
    }

    private void runBefore(int index) {
        while (outcomes.size() < index) {
            outcomes.add(outcome(outcomes.size()));
        }
    }

    private TestAbortedException notRun() {
        return new TestAbortedException("not run: " + stopped + " failed");
    }

    private @Nullable Throwable outcome(int index) {
        if (stopped != null) {
            return notRun();
        }
        Throwable outcome = problem(index, session.next());
        if (outcome != null) {
            CellPlace place = session.place(index);
            stopped = "cell " + place.number() + " (" + place.id() + ")";
        }
        return outcome;
    }

    private @Nullable Throwable problem(int index, CellRun run) {
        Cell.Code cell = cells.get(index);
        CellError error = run.error();
        if (error != null && !error.isExpectedOf(cell)) {
            String trace = String.join("\n", error.traceback());
            return at(
                    error.place(), new AssertionFailedError(trace.isEmpty() ? error.toString() : error + "\n" + trace));
        }
        if (error == null && cell.tags().contains(Cell.RAISES_EXCEPTION)) {
            return at(
                    session.place(index),
                    new AssertionFailedError(
                            name(index) + " is tagged " + Cell.RAISES_EXCEPTION + ", but threw nothing."));
        }
        return difference(index, run);
    }

    private @Nullable Throwable difference(int index, CellRun run) {
        CellPlace place = session.place(index);
        Cell.Code saved = saved(cells.get(index).id());
        try {
            Comparison comparison = Comparison.of(cells.get(index), compareAll && saved != null);
            if (comparison.isOfNothing()) {
                return null;
            }
            if (saved == null || (saved.outputs().isEmpty() && saved.executionCount() == null)) {
                return compareAll && saved != null
                        ? null
                        : at(
                                place,
                                new AssertionFailedError(name(index)
                                        + " is to be compared, but the notebook has no outputs of it. Run it in Jupyter or by "
                                        + "NotebookRun.write and save it as .ipynb; a script holds none."));
            }
            String expected = comparison.text(saved.outputs());
            String actual = comparison.text(run.outputs());
            return expected.equals(actual)
                    ? null
                    : at(
                            place,
                            new AssertionFailedError(
                                    name(index) + " gave something else than is saved:\n"
                                            + LineDifference.of(expected, actual),
                                    expected,
                                    actual));
        } catch (IllegalArgumentException e) {
            return at(place, new AssertionFailedError(name(index) + ": " + e.getMessage()));
        }
    }

    private Cell.@Nullable Code saved(String id) {
        for (Cell cell : notebook.cells()) {
            if (cell instanceof Cell.Code code
                    && code.id().equals(id)
                    && !cell.tags().contains(Cell.INJECTED)) {
                return code;
            }
        }
        return null;
    }

    private String name(int index) {
        return session.place(index).toString().replaceFirst(", line 1,$", "");
    }

    /** Lets the trace begin with the cell, which IDEs make a link of, in place of our own code. */
    private static AssertionFailedError at(CellPlace place, AssertionFailedError error) {
        String file = String.valueOf(Path.of(place.file()).getFileName());
        error.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(
                    "cell " + place.number(), place.id(), file, place.fileLine() == 0 ? -1 : place.fileLine())
        });
        return error;
    }

    /** Returns what came of all cells before one. */
    synchronized NotebookRun run(int index) {
        runBefore(index);
        return session.run();
    }

    /** Throws if some cell is not as it should be. */
    synchronized void requireAll() {
        runBefore(cells.size());
        if (stopped != null) {
            throw notRun();
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
