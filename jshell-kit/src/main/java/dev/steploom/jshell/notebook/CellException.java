package dev.steploom.jshell.notebook;

import org.jspecify.annotations.Nullable;

/** A cell that did not end well; carries all that the run did until then. */
public sealed class CellException extends NotebookException permits CellTimeoutException, CellExitException {
    private final transient NotebookRun run;
    private final transient CellError error;

    CellException(NotebookRun run, CellError error) {
        this(run, error, null);
    }

    CellException(NotebookRun run, CellError error, @Nullable Throwable cause) {
        super(run.notebook().name(), error.toString(), cause);
        this.run = run;
        this.error = error;
    }

    /**
     * Returns what was done until then, with the cell as it ended.
     *
     * @return the run
     */
    public NotebookRun run() {
        return run;
    }

    /**
     * Returns what was wrong and where.
     *
     * @return the error
     */
    public CellError error() {
        return error;
    }
}
