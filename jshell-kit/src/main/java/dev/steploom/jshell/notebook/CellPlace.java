package dev.steploom.jshell.notebook;

/**
 * A line of a cell.
 *
 * @param file the notebook's file, or {@code notebook} if it came from none
 * @param number the cell's place among all cells of the notebook, from 1 on
 * @param id the cell's name
 * @param line the line in the cell, from 1 on; 0 if it is the cell as a whole
 * @param fileLine the line in the file, from 1 on; 0 if it is in none
 */
public record CellPlace(String file, int number, String id, int line, int fileLine) {
    @Override
    public String toString() {
        String cell = "Cell " + number + " (" + id + ")";
        String where = fileLine > 0 ? file + ":" + fileLine : file;
        return line > 0 ? where + ": " + cell + ", line " + line + "," : where + ": " + cell;
    }
}
