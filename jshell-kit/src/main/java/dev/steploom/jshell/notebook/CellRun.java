package dev.steploom.jshell.notebook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cell that has run.
 *
 * @param id the cell's name
 * @param outputs what it wrote and showed, its value and its failure, in their order
 * @param error what ended it; null if it came to its end
 * @param start when it began
 * @param duration how long it took
 */
public record CellRun(
        String id, List<CellOutput> outputs, @Nullable CellError error, Instant start, Duration duration) {
    /**
     * Takes the values over.
     *
     * @param id the cell's name
     * @param outputs what it wrote and showed, its value and its failure, in their order
     * @param error what ended it; null if it came to its end
     * @param start when it began
     * @param duration how long it took
     */
    public CellRun {
        outputs = List.copyOf(outputs);
    }

    /**
     * Tells whether the cell came to its end.
     *
     * @return whether it has no error
     */
    public boolean success() {
        return error == null;
    }

    /**
     * Returns what the cell wrote to standard output.
     *
     * @return the text; empty if it wrote none
     */
    public String stdout() {
        return written("stdout");
    }

    /**
     * Returns what the cell wrote to standard error.
     *
     * @return the text; empty if it wrote none
     */
    public String stderr() {
        return written("stderr");
    }

    private String written(String stream) {
        return outputs.stream()
                .filter(output ->
                        output instanceof CellOutput.Text text && text.stream().equals(stream))
                .map(output -> ((CellOutput.Text) output).text())
                .collect(Collectors.joining());
    }

    /**
     * Returns the value that the cell ended with, as text.
     *
     * @return what its {@code toString} gave; null if its last snippet was no expression, or its value null
     */
    public @Nullable String value() {
        return value("text/plain");
    }

    /**
     * Returns the value that the cell ended with, in one of its forms.
     *
     * @param mediaType such as {@code image/svg+xml}
     * @return text, or Base64; null if the cell has no value of this form
     */
    public @Nullable String value(String mediaType) {
        for (CellOutput output : outputs) {
            if (output instanceof CellOutput.Value value) {
                Map<String, @Nullable Object> data = value.data();
                return data.get(mediaType) instanceof String text ? text : null;
            }
        }
        return null;
    }
}
