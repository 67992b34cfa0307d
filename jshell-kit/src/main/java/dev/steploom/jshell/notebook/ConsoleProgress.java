package dev.steploom.jshell.notebook;

import java.io.PrintStream;

/** A line for each cell. */
final class ConsoleProgress implements NotebookListener {
    private final PrintStream out;

    ConsoleProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void cellStarted(Cell.Code cell, int number, int count) {
        String title = cell.metadata().get("title") instanceof String text ? " " + text : "";
        out.print("[" + number + "/" + count + "] " + cell.id() + title + " ");
        out.flush();
    }

    @Override
    public void cellEnded(CellRun cell) {
        out.println((cell.success() ? "✔ " : "✘ ") + Durations.text(cell.duration()));
    }
}
