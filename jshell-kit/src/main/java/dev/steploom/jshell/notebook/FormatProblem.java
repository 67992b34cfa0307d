package dev.steploom.jshell.notebook;

/**
 * A place of a file that does not follow the format's rules.
 *
 * @param path where in the JSON it is, such as {@code cells[3].source}; empty if it is not in a place of its own
 * @param line the line of the file, from 1 on; 0 if not known
 * @param text what is wrong and what to do
 */
public record FormatProblem(String path, int line, String text) {
    @Override
    public String toString() {
        return (line > 0 ? "line " + line + ": " : "") + (path.isEmpty() ? "" : path + " ") + text;
    }
}
