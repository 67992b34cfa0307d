package dev.steploom.jshell.notebook.junit;

import dev.steploom.jshell.notebook.Cell;
import dev.steploom.jshell.notebook.CellOutput;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is compared of a cell's outputs, and these outputs as text. */
final class Comparison {
    /** The tag of a cell whose outputs are compared. */
    static final String TAG = "compare";

    /** The parts of what comes of a cell. */
    enum Part {
        STDOUT,
        STDERR,
        SHOWN,
        VALUE,
        ERROR;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Set<Part> parts;

    private Comparison(Set<Part> parts) {
        this.parts = parts;
    }

    /**
     * Returns what the cell says of itself.
     *
     * @throws IllegalArgumentException if its metadata say something else than this knows
     */
    static Comparison of(Cell cell, boolean all) {
        Object marked = cell.metadata().get("steploom") instanceof Map<?, ?> own ? own.get(TAG) : null;
        if (marked == null) {
            marked = all || cell.tags().contains(TAG);
        }
        if (marked instanceof Boolean flag) {
            return new Comparison(flag ? EnumSet.allOf(Part.class) : EnumSet.noneOf(Part.class));
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Object name : marked instanceof List<?> names ? names : List.of(marked)) {
            parts.add(Stream.of(Part.values())
                    .filter(part -> part.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("its metadata say steploom.compare: " + name
                            + ", but what can be compared is stdout, stderr, shown, value and error, or true or false for all"
                            + " or nothing.")));
        }
        return new Comparison(parts);
    }

    boolean isOfNothing() {
        return parts.isEmpty();
    }

    /** Returns the outputs that are compared, one below the other. */
    String text(List<CellOutput> outputs) {
        List<String> blocks = new ArrayList<>();
        String before = "";
        for (CellOutput output : outputs) {
            Part part = part(output);
            String text = text(output);
            if (text == null || !parts.contains(part)) {
                continue;
            }
            if (output instanceof CellOutput.Text && before.equals(part.toString())) {
                int last = blocks.size() - 1; // Jupyter may save what was written in pieces
                blocks.set(last, blocks.get(last) + text);
            } else {
                blocks.add(part + ":\n" + text);
            }
            before = part.toString();
        }
        return blocks.stream()
                .map(block -> block.endsWith("\n") ? block : block + "\n")
                .collect(Collectors.joining());
    }

    private static Part part(CellOutput output) {
        if (output instanceof CellOutput.Text text) {
            return text.stream().equals("stderr") ? Part.STDERR : Part.STDOUT;
        }
        return output instanceof CellOutput.Shown
                ? Part.SHOWN
                : output instanceof CellOutput.Value ? Part.VALUE : Part.ERROR;
    }

    private static @Nullable String text(CellOutput output) {
        String text;
        if (output instanceof CellOutput.Text written) {
            text = written.text();
        } else if (output instanceof CellOutput.Failure failure) {
            text = failure.name() + ": " + failure.message();
        } else {
            Map<String, @Nullable Object> data =
                    output instanceof CellOutput.Shown shown ? shown.data() : ((CellOutput.Value) output).data();
            text = data.get("text/plain") instanceof String plain ? plain : null;
        }
        return text == null ? null : text.replace("\r\n", "\n");
    }
}
