package dev.steploom.jshell.notebook;

/** Is told how a run of a notebook goes on. */
public interface NotebookListener {
    /**
     * Called before a cell of code runs.
     *
     * @param cell the cell
     * @param number the how manieth cell to run it is, from 1 on
     * @param count how many cells there are to run
     */
    default void cellStarted(Cell.Code cell, int number, int count) {}

    /**
     * Called after a cell has run, or failed.
     *
     * @param cell the cell with what came of it
     */
    default void cellEnded(CellRun cell) {}
}
