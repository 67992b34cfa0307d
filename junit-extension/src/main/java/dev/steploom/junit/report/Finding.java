package dev.steploom.junit.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test expected of a run, and what it found; the head of a {@link RunPage}.
 *
 * @param subject what was looked at, such as {@code output of step 'adder' of job 'do_stuff'}
 * @param expected what should have been there, in a few words
 * @param actual what was there, in a few words
 * @param notes further lines, such as which of several things are missing
 */
public record Finding(String subject, String expected, String actual, List<String> notes) {
    private static final String LINE = "\n  ";

    /**
     * Copies the notes.
     *
     * @param subject what was looked at
     * @param expected what should have been there
     * @param actual what was there
     * @param notes further lines
     */
    public Finding {
        notes = List.copyOf(notes);
    }

    /**
     * Finds something else than expected.
     *
     * @param subject what was looked at
     * @param expected what should have been there
     * @param actual what was there
     * @return a finding without notes
     */
    public static Finding of(String subject, String expected, String actual) {
        return new Finding(subject, expected, actual, List.of());
    }

    /**
     * Finds another value than expected. Where both look the same, the texts tell what the difference is.
     *
     * @param subject what was looked at
     * @param expected the value that should have been there
     * @param actual the value that was there
     * @return a finding with both values, shortened
     */
    public static Finding ofValues(String subject, @Nullable Object expected, @Nullable Object actual) {
        TwoValues values = TwoValues.of(expected, actual);
        return new Finding(subject, values.expected(), values.actual(), values.notes());
    }

    /**
     * Adds a line.
     *
     * @param note what else a reader should know
     * @return a copy with this note too
     */
    public Finding note(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Finding(subject, expected, actual, more);
    }

    /**
     * Returns the finding as a reader sees it.
     *
     * @return lines, without a line break at the end
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(subject);
        text.append(LINE).append("expected: ").append(expected);
        text.append(LINE).append("actual:   ").append(actual);
        notes.forEach(note -> text.append(LINE).append(note));
        return text.toString();
    }
}
