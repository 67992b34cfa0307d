package dev.steploom.jshell.notebook;

import java.util.List;

/** A cell that ended its JVM, as {@code System.exit} does; what the cells before it had made is gone with it. */
public final class CellExitException extends CellException {
    /** The exit code. */
    private final int exitCode;

    private final transient List<String> lostCells;

    CellExitException(NotebookRun run, CellError error, int exitCode, List<String> lostCells) {
        super(run, error);
        this.exitCode = exitCode;
        this.lostCells = List.copyOf(lostCells);
    }

    /**
     * Returns what the JVM ended with.
     *
     * @return the argument of {@code System.exit}, or what the operating system tells
     */
    public int exitCode() {
        return exitCode;
    }

    /**
     * Returns the cells whose variables, methods and types are lost.
     *
     * @return ids, in the order in which they ran
     */
    public List<String> lostCells() {
        return lostCells;
    }
}
