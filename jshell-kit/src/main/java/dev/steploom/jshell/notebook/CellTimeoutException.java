package dev.steploom.jshell.notebook;

/** A cell that was ended because it took too long. */
public final class CellTimeoutException extends CellException {
    CellTimeoutException(NotebookRun run, CellError error) {
        super(run, error);
    }
}
