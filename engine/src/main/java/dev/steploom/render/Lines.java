package dev.steploom.render;

import java.time.Duration;
import java.util.Locale;

/** Lines of a picture for a terminal, and the short texts in them. */
final class Lines {
    /** The most columns of a picture. */
    static final int WIDTH = 100;

    private Lines() {}

    static String cut(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        return width < 1 ? "" : text.substring(0, width - 1).stripTrailing() + "…";
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** One line of a text that may have several; control characters would spoil the terminal. */
    static String single(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", " ");
    }

    /** Three digits and a unit, such as {@code 1.25 s}; minutes and hours from 100 s on. */
    static String duration(Duration duration) {
        double nanos = duration.toNanos();
        if (nanos >= 100e9) {
            long seconds = Math.round(nanos / 1e9);
            return seconds < 3600
                    ? String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60)
                    : String.format(Locale.ROOT, "%d:%02d h", seconds / 3600, seconds % 3600 / 60);
        }
        if (nanos >= 0.9995e9) {
            return digits(nanos / 1e9) + " s";
        }
        if (nanos >= 0.9995e6) {
            return digits(nanos / 1e6) + " ms";
        }
        return nanos >= 1e3 ? digits(nanos / 1e3) + " µs" : Math.round(nanos) + " ns";
    }

    private static String digits(double number) {
        String format = number < 9.995 ? "%.2f" : number < 99.95 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, number);
    }
}
