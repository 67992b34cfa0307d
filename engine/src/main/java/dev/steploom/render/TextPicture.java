package dev.steploom.render;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.OutputDefinition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A graph for a terminal: a row for each node in topological order, what flows between them as lines on the left, and
 * the same in words on the right. The nodes of a nested graph stand below it, behind a bar.
 */
final class TextPicture {
    private static final int MAX_NAME = 40;
    private static final int MAX_DEPTH = 8;

    private final Set<GraphDefinition> shown = new HashSet<>();
    private final Set<Stroke> strokes = EnumSet.noneOf(Stroke.class);

    private record Row(
            char mark, String name, String words, @Nullable GraphDefinition nested) {}

    static String of(GraphDefinition graph) {
        TextPicture picture = new TextPicture();
        StringBuilder text = new StringBuilder(graph.name());
        if (graph.description() != null) {
            text.append(": ").append(Lines.single(graph.description()));
        }
        text = new StringBuilder(Lines.cut(text.toString(), Lines.WIDTH)).append('\n');
        for (String line : picture.lines(graph, Lines.WIDTH, 0)) {
            text.append(line.stripTrailing()).append('\n');
        }
        return text + picture.legend();
    }

    private List<String> lines(GraphDefinition graph, int width, int depth) {
        shown.add(graph);
        GraphSummary summary = GraphSummary.of(graph, Limits.OF_TEXT);
        Map<Object, Integer> numbers = new HashMap<>();
        List<Row> rows = rows(summary, numbers);
        List<Map<Integer, Stroke>> sources = sources(summary, numbers, rows.size());
        Rails rails = new Rails();
        sources.forEach(all -> all.forEach(rails::expect));

        List<String> left = new ArrayList<>();
        List<String> below = new ArrayList<>();
        int columns = 0;
        for (int i = 0; i < rows.size(); i++) {
            left.add(rails.row(i, mark(rows.get(i), sources.get(i).isEmpty()), sources.get(i)));
            below.add(rails.pass());
            columns = Math.max(columns, left.get(i).length());
        }
        int names = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        names = Math.min(names, MAX_NAME);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String start = Lines.pad(left.get(i), columns) + " ";
            String name = row.words().isEmpty() ? row.name() : Lines.pad(Lines.cut(row.name(), MAX_NAME), names);
            lines.add(Lines.cut(start + name + "  " + row.words(), width));
            GraphDefinition nested = row.nested();
            if (nested != null) {
                lines.addAll(inside(nested, Lines.pad(below.get(i), columns) + " ", width, depth));
            }
        }
        return lines;
    }

    /** A row that reads nothing is hollow, so that it never seems to follow the row above it. */
    private static char mark(Row row, boolean begins) {
        return !begins ? row.mark() : row.mark() == '●' ? '○' : row.mark() == '◆' ? '◇' : row.mark();
    }

    private List<String> inside(GraphDefinition nested, String start, int width, int depth) {
        if (shown.contains(nested)) {
            return List.of(start + "╰ as " + nested.name() + " above");
        }
        if (depth == MAX_DEPTH) {
            return List.of(start + "╰ " + nested.nodes().size() + " nodes");
        }
        List<String> lines = lines(nested, width - start.length() - 2, depth + 1);
        for (int i = 0; i < lines.size(); i++) {
            String bar = lines.size() == 1 ? "╶ " : i == 0 ? "╭ " : i == lines.size() - 1 ? "╰ " : "│ ";
            lines.set(i, start + bar + lines.get(i));
        }
        return lines;
    }

    private static List<Row> rows(GraphSummary summary, Map<Object, Integer> numbers) {
        GraphDefinition graph = summary.graph();
        SourceText words = new SourceText(summary);
        List<Row> rows = new ArrayList<>();
        graph.inputs().forEach(input -> {
            numbers.put(input, rows.size());
            rows.add(new Row('▷', input.name() + ": " + input.type().displayName(), "", null));
        });
        for (Box box : summary.boxes()) {
            numbers.put(box, rows.size());
            GraphDefinition nested = box.nested();
            String title = box.count().isEmpty() ? box.title() : box.title() + " " + box.count();
            rows.add(new Row(nested == null ? '●' : '◆', title, words.of(box), nested));
        }
        for (int i = 0; i < graph.outputs().size(); i++) {
            OutputDefinition output = graph.outputs().get(i);
            rows.add(new Row(
                    '▶',
                    output.name() + ": " + output.type().displayName(),
                    "← " + words.output(graph.outputSource(i)),
                    null));
        }
        return rows;
    }

    /** For each row the numbers of those that it reads, and how. */
    private List<Map<Integer, Stroke>> sources(GraphSummary summary, Map<Object, Integer> numbers, int rows) {
        List<Map<Integer, Stroke>> sources = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            sources.add(new LinkedHashMap<>());
        }
        int outputs = rows - summary.graph().outputs().size();
        for (Link link : summary.links()) {
            Object from = link.from() == null ? summary.graph().inputs().get(link.output()) : link.from();
            int to = link.to() == null ? outputs + link.input() : numbers.getOrDefault(link.to(), 0);
            sources.get(to)
                    .merge(
                            numbers.getOrDefault(from, 0),
                            link.stroke(),
                            (one, other) -> one == other ? one : Stroke.DATA);
            strokes.add(link.stroke());
        }
        return sources;
    }

    /** Explains the strokes that do not explain themselves. */
    private String legend() {
        Set<String> looks = new HashSet<>();
        strokes.remove(Stroke.DATA);
        StringBuilder legend = new StringBuilder();
        for (Stroke stroke : strokes) {
            String look = String.valueOf(stroke.horizontal) + stroke.horizontal;
            if (looks.add(look)) {
                legend.append(legend.isEmpty() ? "" : "   ")
                        .append(look)
                        .append(' ')
                        .append(stroke.meaning);
            }
        }
        return legend.isEmpty() ? "" : legend.append('\n').toString();
    }
}
