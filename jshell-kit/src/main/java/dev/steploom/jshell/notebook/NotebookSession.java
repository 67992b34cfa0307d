package dev.steploom.jshell.notebook;

import dev.steploom.jshell.notebook.CellRunner.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A notebook that is run cell by cell, by {@link Notebook#start}. */
public final class NotebookSession implements AutoCloseable {
    private final Notebook source;
    private final NotebookRunOptions options;
    private final CellSession session;
    private final CellRunner runner;
    /** The cells of the executed notebook, those to run as tasks. */
    private final List<Object> cells = new ArrayList<>();

    private final List<Task> tasks = new ArrayList<>();
    private final List<CellRun> runs = new ArrayList<>();
    private @Nullable CellError failure;

    NotebookSession(Notebook source, NotebookRunOptions options) {
        NotebookMetadata.requireJava(source);
        this.source = source;
        this.options = options;
        this.session = new CellSession(source, options.worker(), options.inThisJvm);
        this.runner = new CellRunner(source, options, session);
        try {
            options.setup.forEach(session::prepare);
            plan(new Injection(source, session.analysis())
                    .source(options.parameters.values(), options.variables.values()));
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private void plan(@Nullable String injected) {
        int parameters = injected == null ? -1 : Injection.parametersCell(source);
        if (injected != null && parameters < 0) {
            add(-1, Injection.cell(source, injected));
        }
        for (int i = 0; i < source.cells().size(); i++) {
            Cell cell = source.cells().get(i);
            if (injected != null && cell.tags().contains(Cell.INJECTED)) {
                continue; // from a run before, whose parameters these ones replace
            }
            if (cell instanceof Cell.Code code) {
                add(i, code.cleared());
            } else {
                cells.add(cell);
            }
            if (i == parameters && injected != null) {
                add(-(i + 2), Injection.cell(source, injected));
            }
        }
    }

    private void add(int place, Cell.Code cell) {
        Task task = new Task(place, cell);
        tasks.add(task);
        cells.add(task);
    }

    /**
     * Returns the cells to run, with one that gives parameters their values if there are any.
     *
     * @return cells without outputs, in the order in which they run
     */
    public List<Cell.Code> cells() {
        return tasks.stream().map(Task::cell).toList();
    }

    /**
     * Returns where a cell begins.
     *
     * @param index the cell's place among {@link #cells}, from 0 on
     * @return its first line
     */
    public CellPlace place(int index) {
        return source.place(tasks.get(index).place(), 1);
    }

    /**
     * Tells whether there is a cell to run.
     *
     * @return false behind the last one, and after one that failed and is not tagged {@code raises-exception}
     */
    public boolean hasNext() {
        return failure == null && runs.size() < tasks.size();
    }

    /**
     * Runs the next cell.
     *
     * @return what came of it, its failure too
     * @throws NoSuchElementException if there is none
     */
    public CellRun next() {
        if (!hasNext()) {
            throw new NoSuchElementException(
                    failure == null ? "All cells of " + source.name() + " have run" : failure.toString());
        }
        Task task = tasks.get(runs.size());
        int number = runs.size() + 1;
        options.listeners.forEach(listener -> listener.cellStarted(task.cell(), number, tasks.size()));
        CellRun run = runner.run(task, number);
        runs.add(run);
        if (run.error() != null && !run.error().isExpectedOf(task.cell())) {
            failure = run.error();
        }
        options.listeners.forEach(listener -> listener.cellEnded(run));
        return run;
    }

    /**
     * Returns what came of the cells that have run.
     *
     * @return the run so far
     */
    public NotebookRun run() {
        List<Cell> executed = new ArrayList<>();
        int next = 0;
        for (Object cell : cells) {
            if (cell instanceof Task task) {
                executed.add(next < runs.size() ? executed(task.cell(), runs.get(next), next + 1) : task.cell());
                next++;
            } else {
                executed.add((Cell) cell);
            }
        }
        return new NotebookRun(source.withCells(executed), runs, failure);
    }

    private static Cell.Code executed(Cell.Code cell, CellRun run, int number) {
        Map<String, String> times = Map.of(
                "iopub.execute_input", run.start().toString(),
                "shell.execute_reply", run.start().plus(run.duration()).toString());
        return new Cell.Code(
                cell.id(), cell.source(), Json.with(cell.metadata(), "execution", times), run.outputs(), number);
    }

    /** Runs all cells, and throws what ended them early if that is asked for. */
    NotebookRun runAll() {
        while (hasNext()) {
            next();
        }
        if (failure != null && options.raiseOnError) {
            throw runner.exception(run(), failure);
        }
        return run();
    }

    /** Ends the session, and the JVM of its own if it has one. */
    @Override
    public void close() {
        session.close();
    }
}
