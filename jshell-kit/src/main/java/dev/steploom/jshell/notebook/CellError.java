package dev.steploom.jshell.notebook;

import java.util.List;

/**
 * What ended a cell.
 *
 * @param kind what sort of end it was
 * @param place the cell and the line
 * @param name the exception's class, or a name for the other kinds, such as {@code CompileError}
 * @param message what was wrong; empty if the exception has no message
 * @param traceback lines for a reader: where it came from, or all that the compiler says
 */
public record CellError(Kind kind, CellPlace place, String name, String message, List<String> traceback) {
    /** The sorts of ends. */
    public enum Kind {
        /** javac refuses it. */
        DOES_NOT_COMPILE,
        /** It threw. */
        THREW,
        /** It took longer than its limit. */
        TIMED_OUT,
        /** The thread that ran the notebook was interrupted. */
        INTERRUPTED,
        /** It ended its JVM. */
        ENDED_ITS_JVM,
        /** It would end the JVM that others use too, and did not run. */
        REFUSED
    }

    /**
     * Takes the values over.
     *
     * @param kind what sort of end it was
     * @param place the cell and the line
     * @param name the exception's class, or a name for the other kinds
     * @param message what was wrong; empty if the exception has no message
     * @param traceback lines for a reader
     */
    public CellError {
        traceback = List.copyOf(traceback);
    }

    /**
     * Tells whether a cell is meant to end so: it is tagged {@code raises-exception}, and threw or does not compile.
     *
     * @param cell the cell
     * @return whether the cells behind it run
     */
    public boolean isExpectedOf(Cell cell) {
        return (kind == Kind.THREW || kind == Kind.DOES_NOT_COMPILE)
                && cell.tags().contains(Cell.RAISES_EXCEPTION);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case DOES_NOT_COMPILE -> place + " does not compile: " + message;
            case THREW -> place + " threw " + name + (message.isEmpty() ? "" : ": " + message);
            case TIMED_OUT, INTERRUPTED, ENDED_ITS_JVM, REFUSED -> place + " " + message;
        };
    }
}
