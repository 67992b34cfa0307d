package dev.steploom.junit.report;

import dev.steploom.type.ValueText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two values that differ, as texts that show how. */
record TwoValues(String expected, String actual, List<String> notes) {
    /** How much of what is the same stands before the first difference. */
    private static final int BEFORE = 20;

    private static final int WIDTH = 60;

    static TwoValues of(@Nullable Object expected, @Nullable Object actual) {
        String first = ValueText.shorten(expected);
        String second = ValueText.shorten(actual);
        if (!first.equals(second)) {
            return new TwoValues(first, second, List.of());
        }
        if (expected == null || actual == null || expected.getClass() != actual.getClass()) {
            return new TwoValues(ValueText.describe(expected), ValueText.describe(actual), List.of());
        }
        return longTexts(text(expected), text(actual), first, expected.getClass());
    }

    private static TwoValues longTexts(String expected, String actual, String shown, Class<?> type) {
        int at = 0;
        int end = Math.min(expected.length(), actual.length());
        while (at < end && expected.charAt(at) == actual.charAt(at)) {
            at++;
        }
        if (at == expected.length() && at == actual.length()) {
            return new TwoValues(
                    shown,
                    shown,
                    List.of("Both have the same text and are not equal. Does " + type.getSimpleName()
                            + " define equals(...)?"));
        }
        return new TwoValues(
                window(expected, at),
                window(actual, at),
                List.of("The first " + at + " characters are the same; the texts have " + expected.length() + " and "
                        + actual.length() + "."));
    }

    private static String text(Object value) {
        try {
            return String.valueOf(value);
        } catch (RuntimeException | StackOverflowError broken) {
            return "";
        }
    }

    private static String window(String text, int at) {
        int start = Math.max(0, at - BEFORE);
        int end = Math.min(text.length(), start + WIDTH);
        return ((start == 0 ? "" : "…") + text.substring(start, end) + (end == text.length() ? "" : "…"))
                .replaceAll("\\s", " ");
    }
}
