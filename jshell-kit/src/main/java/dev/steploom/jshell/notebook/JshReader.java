package dev.steploom.jshell.notebook;

import dev.steploom.jshell.notebook.NotebookFormatException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a script with {@code // %%} cells; what stands before the first of them is a cell too. */
final class JshReader {
    private static final JshMarker PLAIN = new JshMarker("code", null, Map.of(), Map.of());

    private final String name;
    private final List<String> lines;
    private final List<FormatProblem> problems = new ArrayList<>();
    private Map<String, @Nullable Object> metadata = NotebookMetadata.JAVA;

    /** A cell's marker and its lines, the first of which is a certain line of the file. */
    private record Part(JshMarker marker, int firstLine, List<String> lines) {}

    JshReader(String name, String text) {
        this.name = name;
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        this.lines = text.isEmpty() ? List.of() : List.of(body.split("\n", -1));
    }

    Notebook read() {
        List<Part> parts = parts();
        List<@Nullable String> givenIds = new ArrayList<>();
        parts.forEach(part -> givenIds.add(part.marker.id()));
        List<String> ids = CellIds.complete(givenIds);
        List<Cell> cells = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            cells.add(cell(part, ids.get(i)));
            places.add(IntStream.range(0, Math.max(1, part.lines.size()))
                    .map(line -> part.firstLine + line)
                    .toArray());
        }
        if (!problems.isEmpty()) {
            throw new NotebookFormatException(name, Reason.INVALID, problems, null);
        }
        return new Notebook(name, cells, metadata, new SourceLines(places));
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        JshMarker marker = null;
        for (int i = 0; i <= lines.size(); i++) {
            if (i < lines.size() && !JshMarker.is(lines.get(i))) {
                continue;
            }
            List<String> body = lines.subList(start, i);
            if (marker != null && marker.kind().equals("notebook")) {
                metadata = marker.metadata();
                marker = null;
            }
            if (marker != null || !body.stream().allMatch(String::isBlank)) {
                parts.add(part(marker == null ? PLAIN : marker, start, body, i == lines.size()));
            }
            marker = i < lines.size() ? marker(i) : null;
            start = i + 1;
        }
        return parts;
    }

    /** One empty line in front of the next marker belongs to neither cell. */
    private static Part part(JshMarker marker, int start, List<String> body, boolean last) {
        boolean separated =
                !last && !body.isEmpty() && body.get(body.size() - 1).isBlank();
        return new Part(marker, start + 1, separated ? body.subList(0, body.size() - 1) : body);
    }

    private JshMarker marker(int index) {
        try {
            return JshMarker.read(lines.get(index));
        } catch (IllegalArgumentException e) {
            problems.add(new FormatProblem("", index + 1, String.valueOf(e.getMessage())));
            return PLAIN;
        }
    }

    private Cell cell(Part part, String id) {
        JshMarker marker = part.marker;
        return switch (marker.kind()) {
            case "markdown" -> new Cell.Markdown(id, text(part), marker.metadata(), marker.attachments());
            case "raw" -> new Cell.Raw(id, text(part), marker.metadata(), marker.attachments());
            default ->
                new Cell.Code(
                        id,
                        String.join(
                                "\n",
                                part.lines.stream().map(JshMarker::unmasked).toList()),
                        marker.metadata(),
                        List.of(),
                        null);
        };
    }

    private String text(Part part) {
        List<String> text = new ArrayList<>();
        int last = part.lines.size();
        while (last > 0 && part.lines.get(last - 1).isBlank()) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            String line = JshMarker.unmasked(part.lines.get(i));
            if (line.startsWith("// ")) {
                text.add(line.substring(3));
            } else if (line.startsWith("//")) {
                text.add(line.substring(2));
            } else if (line.isBlank()) {
                text.add("");
            } else {
                problems.add(
                        new FormatProblem(
                                "",
                                part.firstLine + i,
                                "a [" + part.marker.kind()
                                        + "] cell has comments only; begin a cell of code with \"// %%\" in front of this line."));
            }
        }
        return String.join("\n", text);
    }
}
