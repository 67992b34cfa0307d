package dev.steploom.jshell.notebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import jdk.jshell.spi.ExecutionControl.ExecutionControlException;
import org.jspecify.annotations.Nullable;

/** Runs cells one by one, each within its limits, and says what ended those that failed. */
final class CellRunner {
    private final Notebook source;
    private final NotebookRunOptions options;
    private final CellSession session;
    private final List<String> ended = new ArrayList<>();
    private @Nullable Integer exitCode;
    private @Nullable Throwable thrown;

    /** A cell to run, and the place in the notebook that errors in it are told for. */
    record Task(int place, Cell.Code cell) {}

    CellRunner(Notebook source, NotebookRunOptions options, CellSession session) {
        this.source = source;
        this.options = options;
        this.session = session;
    }

    CellException exception(NotebookRun run, CellError error) {
        return switch (error.kind()) {
            case TIMED_OUT -> new CellTimeoutException(run, error);
            case ENDED_ITS_JVM -> new CellExitException(run, error, exitCode == null ? 0 : exitCode, ended);
            case DOES_NOT_COMPILE, THREW, INTERRUPTED, REFUSED -> new CellException(run, error, thrown);
        };
    }

    CellRun run(Task task, int number) {
        CellOutputs outputs = new CellOutputs(options.outputLimit);
        session.host(); // its start is nobody's time
        Instant start = Instant.now();
        long clock = System.nanoTime();
        CellError error;
        long dropped = 0;
        try (Deadline deadline = session.deadline(options.cellTimeout)) {
            try {
                error = evaluate(task, outputs, number);
                dropped = session.end();
                thrown = error == null ? null : session.host().thrown();
                if (deadline.hasPassed() && error != null) {
                    Thread.interrupted(); // the limit's interrupt, if the cell took no notice of it
                    error = gone(task, deadline);
                }
            } catch (ExecutionControlException e) {
                error = gone(task, deadline);
            } catch (InterruptedException e) {
                error = interrupted(task);
            }
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - clock);
        List<CellOutput> all = new ArrayList<>(outputs.end(dropped));
        if (error != null) {
            all.add(new CellOutput.Failure(error.name(), error.message(), error.traceback()));
        }
        CellRun run = new CellRun(task.cell().id(), all, error, start, duration);
        if (error == null) {
            ended.add(run.id());
        }
        return run;
    }

    /** Runs a cell, in a thread of its own if it runs in another JVM: waiting for that one takes no notice of interrupts. */
    private @Nullable CellError evaluate(Task task, CellOutputs outputs, int number)
            throws ExecutionControlException, InterruptedException {
        if (session.inThisJvm()) {
            return session.run(task.place(), task.cell().source(), outputs, number, options.outputLimit);
        }
        FutureTask<@Nullable CellError> cell = new FutureTask<>(
                () -> session.run(task.place(), task.cell().source(), outputs, number, options.outputLimit));
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

    private CellError interrupted(Task task) {
        session.host().stop();
        Thread.currentThread().interrupt();
        String message = "was ended, as the thread that runs the notebook was interrupted.";
        return new CellError(
                CellError.Kind.INTERRUPTED,
                source.place(task.place(), session.line()),
                "CellInterrupted",
                message,
                List.of(message));
    }

    private CellError gone(Task task, Deadline deadline) {
        CellPlace place = source.place(task.place(), session.line());
        Duration limit = options.cellTimeout;
        if (deadline.hasPassed() && limit != null) {
            String message = "was ended after its limit of " + Durations.text(limit)
                    + ". Give it more time, or find out what it waits for.";
            return new CellError(CellError.Kind.TIMED_OUT, place, "CellTimeout", message, List.of(message));
        }
        int code = session.exitCode();
        exitCode = code;
        List<String> lost = List.copyOf(ended);
        String message = "ended the JVM that runs the cells, with exit code " + code + ". "
                + (lost.isEmpty() ? "" : "What these cells had made is lost with it: " + String.join(", ", lost) + ". ")
                + "Leave out System.exit; the next run starts a new JVM.";
        return new CellError(CellError.Kind.ENDED_ITS_JVM, place, "CellExit", message, List.of(message));
    }
}
