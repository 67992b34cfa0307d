package dev.steploom.jshell.notebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import jdk.jshell.spi.ExecutionControl.ExecutionControlException;
import org.jspecify.annotations.Nullable;

/** Runs the cells of a notebook one after the other, and stops at the first that fails. */
final class NotebookRunner {
    private final Notebook source;
    private final NotebookRunOptions options;
    private final List<CellRun> runs = new ArrayList<>();
    private @Nullable Integer exitCode;
    private @Nullable Throwable thrown;

    /** A cell to run, and the place in the notebook that errors in it are told for. */
    private record Task(int place, Cell.Code cell) {}

    NotebookRunner(Notebook source, NotebookRunOptions options) {
        this.source = source;
        this.options = options;
    }

    NotebookRun run() {
        NotebookMetadata.requireJava(source);
        try (CellSession session = new CellSession(source, options.worker(), options.inThisJvm)) {
            options.setup.forEach(session::prepare);
            String injected = new Injection(source, session.analysis())
                    .source(options.parameters.values(), options.variables.values());
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
            case DOES_NOT_COMPILE, THREW, INTERRUPTED, REFUSED -> new CellException(run, error, thrown);
        };
    }

    /** Returns the cells, those to run as tasks. */
    private List<Object> tasks(@Nullable String injected) {
        List<Object> tasks = new ArrayList<>();
        int parameters = injected == null ? -1 : Injection.parametersCell(source);
        if (injected != null && parameters < 0 && !source.cells().isEmpty()) {
            tasks.add(new Task(-1, Injection.cell(source, injected)));
        }
        for (int i = 0; i < source.cells().size(); i++) {
            Cell cell = source.cells().get(i);
            if (injected != null && cell.tags().contains(Cell.INJECTED)) {
                continue; // from a run before, whose parameters these ones replace
            }
            tasks.add(cell instanceof Cell.Code code ? new Task(i, code.cleared()) : cell);
            if (i == parameters && injected != null) {
                tasks.add(new Task(-(i + 2), Injection.cell(source, injected)));
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
        session.host(); // its start is nobody's time
        Instant start = Instant.now();
        long clock = System.nanoTime();
        CellError error;
        long dropped = 0;
        try (Deadline deadline = session.deadline(options.cellTimeout)) {
            try {
                error = evaluate(session, task, outputs, number);
                dropped = session.end();
                thrown = error == null ? null : session.host().thrown();
                if (deadline.hasPassed() && error != null) {
                    error = gone(session, task, deadline);
                }
            } catch (ExecutionControlException e) {
                error = gone(session, task, deadline);
            } catch (InterruptedException e) {
                error = interrupted(session, task);
            }
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - clock);
        List<CellOutput> all = new ArrayList<>(outputs.end(dropped));
        if (error != null) {
            all.add(new CellOutput.Failure(error.name(), error.message(), error.traceback()));
        }
        return new CellRun(task.cell.id(), all, error, start, duration);
    }

    /** Runs a cell, in a thread of its own if it runs in another JVM: waiting for that one takes no notice of interrupts. */
    private @Nullable CellError evaluate(CellSession session, Task task, CellOutputs outputs, int number)
            throws ExecutionControlException, InterruptedException {
        if (session.inThisJvm()) {
            return session.run(task.place, task.cell.source(), outputs, number, options.outputLimit);
        }
        FutureTask<@Nullable CellError> cell = new FutureTask<>(
                () -> session.run(task.place, task.cell.source(), outputs, number, options.outputLimit));
        Thread thread = new Thread(cell, "steploom-notebook-cell");
        thread.setDaemon(true);
        thread.start();
        try {
            return cell.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ExecutionControlException gone) {
                throw gone;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private CellError interrupted(CellSession session, Task task) {
        session.host().stop();
        Thread.currentThread().interrupt();
        String message = "was ended, as the thread that runs the notebook was interrupted.";
        return new CellError(
                CellError.Kind.INTERRUPTED,
                source.place(task.place, session.line()),
                "CellInterrupted",
                message,
                List.of(message));
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
