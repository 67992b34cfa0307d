package dev.steploom.type;

import org.jspecify.annotations.Nullable;

/** A value as error messages show it: short, with its class. */
public final class ValueText {
    private static final int MAX_LENGTH = 80;

    private ValueText() {}

    /**
     * Describes a value for an error message.
     *
     * @param value any value
     * @return {@code null}, or the value's class and its text, cut at 80 characters
     */
    public static String describe(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        String name = value.getClass().getSimpleName();
        return (name.isEmpty() ? value.getClass().getName() : name) + " " + shorten(value);
    }

    /**
     * Returns a value's text, cut at 80 characters.
     *
     * @param value any value; one whose {@code toString} throws is named by its class
     * @return one line of text
     */
    @SuppressWarnings("CatchAndPrintStackTrace")
    public static String shorten(@Nullable Object value) {
        String text;
        try {
            text = value instanceof String string ? "\"" + string + "\"" : String.valueOf(value);
        } catch (RuntimeException | StackOverflowError broken) {
            return "(a " + (value == null ? "value" : value.getClass().getName()) + " whose toString throws)";
        }
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 1) + "…";
    }
}
