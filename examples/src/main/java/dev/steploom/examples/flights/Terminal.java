package dev.steploom.examples.flights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.PrintStream;
import java.util.List;

/** A terminal: UTF-8, and colours where somebody is looking. */
final class Terminal {
    /** A look, and the code that a terminal has for it. */
    enum Look {
        BOLD(1),
        DIM(2),
        RED(31),
        GREEN(32),
        YELLOW(33),
        CYAN(36);

        private final int code;

        Look(int code) {
            this.code = code;
        }
    }

    private final PrintStream out;
    private final boolean colors;

    Terminal(PrintStream out, boolean colors) {
        this.out = out;
        this.colors = colors;
    }

    /** Returns standard output; {@code NO_COLOR} turns colours off, {@code CLICOLOR_FORCE} turns them on. */
    static Terminal standard() {
        boolean wanted = System.getenv("CLICOLOR_FORCE") != null || isWatched();
        boolean colors = wanted && System.getenv("NO_COLOR") == null;
        return new Terminal(new PrintStream(System.out, true, UTF_8), colors);
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

    String in(Look look, String text) {
        return colors ? "\u001b[" + look.code + "m" + text + "\u001b[0m" : text;
    }

    void line(String text) {
        out.println(text);
    }

    /** Prints rows in columns; the first row is the heading, and columns of numbers stand to the right. */
    void table(List<List<String>> rows) {
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
            line(i == 0 ? in(Look.DIM, line.toString()) : line.toString().stripTrailing());
        }
    }
}
