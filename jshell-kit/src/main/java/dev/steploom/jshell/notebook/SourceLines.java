package dev.steploom.jshell.notebook;

import java.util.List;

/** Where the lines of cells stand in the notebook's file. */
final class SourceLines {
    static final SourceLines UNKNOWN = new SourceLines(List.of());

    private final List<int[]> lines;

    /**
     * Takes the lines over.
     *
     * @param lines for each cell the file's line of each of its lines
     */
    SourceLines(List<int[]> lines) {
        this.lines = lines;
    }

    /** Returns a line of the file, from 1 on; 0 if it is not known. */
    int inFile(int cell, int line) {
        if (cell >= lines.size() || lines.get(cell).length == 0) {
            return 0;
        }
        int[] ofCell = lines.get(cell);
        return ofCell[Math.min(Math.max(line, 1), ofCell.length) - 1];
    }
}
