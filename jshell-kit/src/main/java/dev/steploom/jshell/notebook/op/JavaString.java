package dev.steploom.jshell.notebook.op;

/** Texts as Java writes them. */
final class JavaString {
    private JavaString() {}

    static String of(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
