package dev.steploom.jshell.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Notebooks of all that the format allows, with the texts that are hard to write down. */
final class RandomNotebooks {
    private static final List<String> PIECES = List.of(
            "int a = 1;",
            "\n",
            "\n\n",
            "// %%",
            "// %% parameters",
            "//%%",
            "// \\%%",
            "// \\\\%%",
            "%%",
            "# Title",
            "//",
            "// ",
            " ",
            "\t",
            "\r",
            "\"\"\"",
            "{}",
            "[markdown]",
            "é",
            "\uD83D\uDE00",
            "\u2028",
            "\u0085",
            "\\",
            "x");
    private static final List<String> TITLES = List.of(
            "Load the days",
            "parameters",
            "parameters of it",
            "[raw]",
            "a {b}",
            " padded ",
            "",
            "two\nlines",
            "\u2028");

    private final Random random;

    RandomNotebooks(long seed) {
        random = new Random(seed);
    }

    Notebook next() {
        List<Cell> cells = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            // Ids that look like those of other places must not be mixed up with them.
            String id = random.nextBoolean() ? "cell-" + (i + 1) : "cell-" + (i + 1) + "-" + random.nextInt(9);
            cells.add(cell(id));
        }
        Map<String, Object> metadata = random.nextBoolean() ? new HashMap<>(NotebookMetadata.JAVA) : metadata();
        return new Notebook("random", cells, metadata, SourceLines.UNKNOWN);
    }

    private Cell cell(String id) {
        return switch (random.nextInt(3)) {
            case 0 -> new Cell.Markdown(id, text(), metadata(), attachments());
            case 1 -> new Cell.Raw(id, text(), metadata(), attachments());
            default ->
                new Cell.Code(id, text(), metadata(), outputs(), random.nextBoolean() ? null : random.nextInt(50));
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new HashMap<>();
        if (random.nextInt(3) == 0) {
            metadata.put("tags", random.nextBoolean() ? List.of("parameters", "slow") : List.of("slow", "parameters"));
        }
        if (random.nextInt(3) == 0) {
            metadata.put("title", TITLES.get(random.nextInt(TITLES.size())));
        }
        if (random.nextInt(3) == 0) {
            Map<String, Object> inner = new HashMap<>();
            inner.put("id", text());
            inner.put("nothing", null);
            inner.put("numbers", List.of(1, new java.math.BigDecimal("1.50"), true));
            metadata.put("mine", inner);
        }
        return metadata;
    }

    private Map<String, Object> attachments() {
        return random.nextInt(4) == 0 ? Map.of("a.png", Map.of("image/png", "aGVsbG8=")) : Map.of();
    }

    private List<CellOutput> outputs() {
        List<CellOutput> outputs = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            outputs.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new CellOutput.Text("stdout", text());
                        case 1 ->
                            new CellOutput.Shown(Map.of("application/json", Map.of("a", List.of(text()))), Map.of());
                        case 2 ->
                            new CellOutput.Value(
                                    3, Map.of("text/plain", text(), "image/svg+xml", "<svg/>\n"), Map.of());
                        default -> new CellOutput.Failure("E", text(), List.of(text(), "b"));
                    });
        }
        return outputs;
    }
}
