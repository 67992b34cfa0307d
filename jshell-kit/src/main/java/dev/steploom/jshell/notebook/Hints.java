package dev.steploom.jshell.notebook;

/** What to do about things that work elsewhere but not in a notebook. */
final class Hints {
    private Hints() {}

    static String forSource(String source) {
        String start = source.strip();
        if (start.startsWith("%")) {
            return ". " + firstWord(start)
                    + " is a magic of a Jupyter kernel; here cells are plain Java, and the class path"
                    + " is given to the run (--class-path)";
        }
        if (start.startsWith("/") && !start.startsWith("//") && !start.startsWith("/*")) {
            return ". " + firstWord(start) + " is a command of the jshell tool; here cells are plain Java";
        }
        return "";
    }

    private static String firstWord(String text) {
        return text.split("\\s", 2)[0];
    }
}
