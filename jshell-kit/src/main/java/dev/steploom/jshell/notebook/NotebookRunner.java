package dev.steploom.jshell.notebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl.ExecutionControlException;
import org.jspecify.annotations.Nullable;

/** Runs the cells of a notebook one after the other, and stops at the first that fails. */
final class NotebookRunner {
    private final Notebook source;
    private final NotebookRunOptions options;
    private final List<CellRun> runs = new ArrayList<>();
    private @Nullable Integer exitCode;

    /** A cell to run, and the place in the notebook that errors in it are told for. */
    private record Task(int place, Cell.Code cell) {}

    NotebookRunner(Notebook source, NotebookRunOptions options) {
        this.source = source;
        this.options = options;
    }

    NotebookRun run() {
        NotebookMetadata.requireJava(source);
        try (CellSession session = new CellSession(source, options.worker())) {
            String injected = new Injection(source, session.analysis()).source(options.parameters.values());
            List<Object> tasks = tasks(injected);
            List<Cell> executed = execute(session, tasks);
            return result(new NotebookRun(source.withCells(executed), runs));
        }
    }

    private NotebookRun result(NotebookRun run) {
        CellError error = run.error();
        if (error == null || !options.raiseOnError) {
            return run;
        }
        throw switch (error.kind()) {
            case TIMED_OUT -> new CellTimeoutException(run, error);
            case ENDED_ITS_JVM -> new CellExitException(run, error, exitCode == null ? 0 : exitCode, lostCells());
            case DOES_NOT_COMPILE, THREW -> new CellException(run, error);
        };
    }

    /** Returns the cells, those to run as tasks. */
    private List<Object> tasks(@Nullable String injected) {
        List<Object> tasks = new ArrayList<>();
        int parameters = injected == null ? -1 : Injection.parametersCell(source);
        for (int i = 0; i < source.cells().size(); i++) {
            Cell cell = source.cells().get(i);
            if (injected != null && cell.tags().contains(Cell.INJECTED)) {
                continue; // from a run before, whose parameters these ones replace
            }
            tasks.add(cell instanceof Cell.Code code ? new Task(i, code.cleared()) : cell);
            if (i == parameters && injected != null) {
                tasks.add(new Task(i, Injection.cell(source, injected)));
            }
        }
        return tasks;
    }

    private List<Cell> execute(CellSession session, List<Object> tasks) {
        int count = (int) tasks.stream().filter(Task.class::isInstance).count();
        List<Cell> executed = new ArrayList<>();
        boolean failed = false;
        for (Object item : tasks) {
            if (item instanceof Task task) {
                Cell.Code cell = task.cell;
                if (!failed) {
                    int number = runs.size() + 1;
                    options.listeners.forEach(listener -> listener.cellStarted(cell, number, count));
                    CellRun run = run(session, task, number);
                    runs.add(run);
                    options.listeners.forEach(listener -> listener.cellEnded(run));
                    executed.add(executed(cell, run, number));
                    failed = !run.success();
                } else {
                    executed.add(cell);
                }
            } else {
                executed.add((Cell) item);
            }
        }
        return executed;
    }

    private static Cell.Code executed(Cell.Code cell, CellRun run, int number) {
        Map<String, String> times = Map.of(
                "iopub.execute_input", run.start().toString(),
                "shell.execute_reply", run.start().plus(run.duration()).toString());
        return new Cell.Code(
                cell.id(), cell.source(), Json.with(cell.metadata(), "execution", times), run.outputs(), number);
    }

    private CellRun run(CellSession session, Task task, int number) {
        CellOutputs outputs = new CellOutputs(options.outputLimit);
        session.worker(); // its start is nobody's time
        Instant start = Instant.now();
        long clock = System.nanoTime();
        CellError error;
        long dropped = 0;
        try (Deadline deadline = session.deadline(options.cellTimeout)) {
            try {
                error = session.run(task.place, task.cell.source(), outputs, number, options.outputLimit);
                dropped = session.end();
            } catch (ExecutionControlException e) {
                error = gone(session, task, deadline);
            }
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - clock);
        List<CellOutput> all = new ArrayList<>(outputs.end(dropped));
        if (error != null) {
            all.add(new CellOutput.Failure(error.name(), error.message(), error.traceback()));
        }
        return new CellRun(task.cell.id(), all, error, start, duration);
    }

    private CellError gone(CellSession session, Task task, Deadline deadline) {
        CellPlace place = source.place(task.place, session.line());
        Duration limit = options.cellTimeout;
        if (deadline.hasPassed() && limit != null) {
            String message = "was ended after its limit of " + Durations.text(limit)
                    + ". Give it more time, or find out what it waits for.";
            return new CellError(CellError.Kind.TIMED_OUT, place, "CellTimeout", message, List.of(message));
        }
        int code = session.exitCode();
        exitCode = code;
        List<String> lost = lostCells(task.cell.id());
        String message = "ended the JVM that runs the cells, with exit code " + code + ". "
                + (lost.isEmpty() ? "" : "What these cells had made is lost with it: " + String.join(", ", lost) + ". ")
                + "Leave out System.exit; the next run starts a new JVM.";
        return new CellError(CellError.Kind.ENDED_ITS_JVM, place, "CellExit", message, List.of(message));
    }

    /** The cells that came to their end before one that ended the JVM. */
    private List<String> lostCells() {
        return lostCells(runs.get(runs.size() - 1).id());
    }

    private List<String> lostCells(String ending) {
        return runs.stream().map(CellRun::id).filter(id -> !id.equals(ending)).toList();
    }
}
