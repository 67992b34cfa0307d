package dev.steploom.examples.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.PrintStream;
import java.util.List;

/** A terminal: UTF-8, with colours and lines that are drawn again where somebody is looking. */
public final class Terminal {
    /** A look, and the code that a terminal has for it. */
    public enum Look {
        /** For headings. */
        BOLD(1),
        /** For what matters less. */
        DIM(2),
        /** For failures. */
        RED(31),
        /** For successes. */
        GREEN(32),
        /** For what was left out. */
        YELLOW(33),
        /** For places. */
        CYAN(36);

        private final int code;

        Look(int code) {
            this.code = code;
        }
    }

    private final PrintStream out;
    private final boolean colors;
    private final boolean live;

    private Terminal(PrintStream out, boolean colors, boolean live) {
        this.out = out;
        this.colors = colors;
        this.live = live;
    }

    /**
     * Returns standard output. {@code NO_COLOR} turns colours off, {@code CLICOLOR_FORCE} turns them on where nobody seems
     * to be looking.
     *
     * @return a terminal
     */
    public static Terminal standard() {
        boolean watched = isWatched();
        boolean colors = (watched || System.getenv("CLICOLOR_FORCE") != null) && System.getenv("NO_COLOR") == null;
        return new Terminal(new PrintStream(System.out, true, UTF_8), colors, watched);
    }

    /**
     * Returns a terminal at which nobody is looking, such as a file.
     *
     * @param out where lines go
     * @return a terminal without colours
     */
    public static Terminal plain(PrintStream out) {
        return new Terminal(out, false, false);
    }

    /**
     * Returns a terminal at which somebody is looking.
     *
     * @param out where lines go
     * @return a terminal with colours
     */
    public static Terminal live(PrintStream out) {
        return new Terminal(out, true, true);
    }

    private static boolean isWatched() {
        @SuppressWarnings("SystemConsoleNull") // null up to JDK 21; later ones have isTerminal
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /**
     * Gives text a look.
     *
     * @param look the look
     * @param text the text
     * @return the text, with the terminal's codes if it shows colours
     */
    public String in(Look look, String text) {
        return colors ? "\u001b[" + look.code + "m" + text + "\u001b[0m" : text;
    }

    /**
     * Prints a line.
     *
     * @param text the line, or several
     */
    public void line(String text) {
        out.println(text);
    }

    /**
     * Prints a heading, and an empty line above it.
     *
     * @param text the heading
     */
    public void heading(String text) {
        line("");
        line(in(Look.BOLD, text));
    }

    /** Whether a line can be drawn again. */
    boolean isLive() {
        return live;
    }

    /** Draws the line in which the cursor stands again; the cursor stays in it. For live terminals only. */
    void redraw(String text) {
        out.print("\r\u001b[K" + text);
        out.flush();
    }

    /**
     * Prints rows in columns; columns of numbers stand to the right.
     *
     * @param rows the heading, and the rows under it
     */
    public void table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] width = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            width[at] =
                    rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            numbers[at] = rows.stream().skip(1).allMatch(row -> row.get(at).matches("[−\\d.,%]+"));
        }
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = rows.get(i).get(column);
                String gap = " ".repeat(width[column] - cell.length());
                line.append("  ").append(numbers[column] ? gap + cell : cell + gap);
            }
            String text = line.toString().stripTrailing();
            line(i == 0 ? in(Look.DIM, text) : text);
        }
    }
}
