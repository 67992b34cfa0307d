package dev.steploom.render;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.render.LayeredLayout.Edge;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A graph laid out: its boxes, with nested graphs laid out inside theirs, and its inputs and outputs at the sides. */
final class Panel {
    private static final double PADDING = 18;

    private final List<Terminal> inputs = new ArrayList<>();
    private final List<Terminal> outputs = new ArrayList<>();
    private final Map<Box, BoxSlot> slots = new HashMap<>();
    private final List<BoxSlot> boxes = new ArrayList<>();
    private final Map<Link, Edge> edges = new LinkedHashMap<>();
    private final LayeredLayout layout;

    Panel(GraphDefinition graph, Budget budget, int depth) {
        GraphSummary summary = GraphSummary.of(graph, Limits.OF_SHAPES);
        graph.inputs()
                .forEach(input ->
                        inputs.add(new Terminal(input.name(), input.type().displayName())));
        graph.outputs()
                .forEach(output ->
                        outputs.add(new Terminal(output.name(), output.type().displayName())));
        for (Box box : summary.boxes()) {
            BoxSlot slot = BoxSlot.of(box, budget, depth);
            boxes.add(slot);
            slots.put(box, slot);
        }
        summary.links().forEach(link -> edges.put(link, edge(link)));
        layout = new LayeredLayout(
                List.copyOf(inputs), List.copyOf(boxes), List.copyOf(outputs), List.copyOf(edges.values()));
    }

    private Edge edge(Link link) {
        BoxSlot from = link.from() == null ? null : slots.get(link.from());
        BoxSlot to = link.to() == null ? null : slots.get(link.to());
        Slot left = from == null ? inputs.get(link.output()) : from;
        Slot right = to == null ? outputs.get(link.input()) : to;
        double leave = from == null ? left.height / 2 : from.outputOffset(link.output());
        double enter = to == null ? right.height / 2 : to.inputOffset(link.input());
        return new Edge(left, leave, right, enter);
    }

    /** The strokes in it and in the graphs nested in it. */
    Set<Stroke> strokes() {
        Set<Stroke> strokes = EnumSet.noneOf(Stroke.class);
        edges.keySet().forEach(link -> strokes.add(link.stroke()));
        boxes.forEach(box -> strokes.addAll(box.strokes()));
        return strokes;
    }

    double width() {
        return layout.width() + 2 * PADDING;
    }

    double height() {
        return layout.height() + 2 * PADDING;
    }

    double inputOffset(int input) {
        return PADDING + inputs.get(input).y + inputs.get(input).height / 2;
    }

    double outputOffset(int output) {
        return PADDING + outputs.get(output).y + outputs.get(output).height / 2;
    }

    /** Draws it with its top left corner at a point; {@code right} is where the container around it ends. */
    void draw(Svg svg, double x, double y, double right, boolean nested) {
        double left = x + PADDING;
        double top = y + PADDING;
        edges.forEach((link, edge) -> {
            svg.group("edge " + Strokes.name(link.stroke()), tooltip(link))
                    .path(Strokes.attributes(link.stroke()), layout.path(edge, left, top))
                    .end();
        });
        for (Terminal input : inputs) {
            if (nested) {
                svg.path(
                        Strokes.attributes(Stroke.DATA),
                        Svg.number("M%s,%sH%s", x, top + input.y + input.height / 2, left));
            }
            input.draw(svg, left, top);
        }
        for (Terminal output : outputs) {
            if (nested) {
                double from = left + output.x + output.width;
                svg.path(
                        Strokes.attributes(Stroke.DATA),
                        Svg.number("M%s,%sH%s", from, top + output.y + output.height / 2, right));
            }
            output.draw(svg, left, top);
        }
        boxes.forEach(box -> box.draw(svg, left, top));
    }

    private String tooltip(Link link) {
        String meaning = link.stroke() == Stroke.DATA ? "" : " (" + link.stroke().meaning + ")";
        return source(link) + " → " + target(link) + meaning;
    }

    private String source(Link link) {
        Box from = link.from();
        if (from == null) {
            return inputs.get(link.output()).explanation();
        }
        if (from.mixed()) {
            return from.shortName();
        }
        OutputDefinition output = from.outputs().get(link.output());
        return from.shortName() + "." + output.name() + ": " + output.type().displayName();
    }

    private String target(Link link) {
        Box to = link.to();
        if (to == null) {
            return outputs.get(link.input()).explanation();
        }
        if (link.input() == Link.AFTER) {
            return to.shortName();
        }
        InputDefinition input = to.inputs().get(link.input());
        return to.shortName() + "." + input.name() + ": " + input.type().displayName();
    }
}
