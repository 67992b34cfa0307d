package dev.steploom.render;

import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in words where the inputs of a box come from: {@code a ← add_one, b ← fork.even?}. */
final class SourceText {
    private static final int MAX_PARTS = 4;
    private static final int MAX_VALUE = 20;

    private final GraphSummary summary;

    SourceText(GraphSummary summary) {
        this.summary = summary;
    }

    String of(Box box) {
        if (box.mixed()) {
            return box.explanation();
        }
        Node node = box.first();
        List<String> parts = new ArrayList<>();
        List<Wire> order = new ArrayList<>(node.after());
        for (int i = 0; i < box.inputs().size(); i++) {
            Wire wire = node.wire(i);
            InputDefinition input = box.inputs().get(i);
            if (wire != null && input.type().isNothing()) {
                order.add(wire);
            } else {
                parts.add(input.name() + (wire == null ? unconnected(input) : " ← " + text(wire)));
            }
        }
        if (!order.isEmpty()) {
            parts.add("after " + several(order));
        }
        return String.join(", ", parts);
    }

    private static String unconnected(InputDefinition input) {
        InputDefinition.DefaultValue fallback = input.fallback();
        return fallback == null ? " ← run config" : " = " + value(fallback.value());
    }

    private String text(Wire wire) {
        if (wire instanceof Wire.Output output) {
            return (output.definition().dynamic() ? "each " : "") + output(output);
        }
        if (wire instanceof Wire.Collect collect) {
            return "collect " + output(collect.source());
        }
        if (wire instanceof Wire.FanIn fanIn) {
            return "[" + several(fanIn.parts()) + "]";
        }
        if (wire instanceof Wire.FirstOf firstOf) {
            return "first of " + several(firstOf.sources()).replace(", ", " | ");
        }
        if (wire instanceof Wire.GraphInput outer) {
            return summary.graph().inputs().get(outer.input()).name();
        }
        return value(((Wire.Value) wire).value());
    }

    private String several(List<Wire> wires) {
        Map<String, Integer> names = new LinkedHashMap<>();
        wires.forEach(wire -> names.merge(text(wire), 1, Integer::sum));
        List<String> shown = names.keySet().stream().limit(MAX_PARTS).toList();
        int more = names.size() - shown.size();
        return String.join(", ", shown) + (more > 0 ? ", … " + more + " more" : "");
    }

    String output(Wire.Output output) {
        Box box = summary.box(output.node());
        String node = box == null ? output.node().name() : box.shortName();
        OutputDefinition definition = output.definition();
        boolean named = box != null
                && !box.mixed()
                && (output.node().definition().outputs().size() > 1
                        || !definition.name().equals(OutputDefinition.DEFAULT_NAME));
        return node + (named ? "." + definition.name() : "") + (Stroke.optional(output) ? "?" : "");
    }

    /** A constant on one line, no longer than a picture bears. */
    static String value(@Nullable Object value) {
        String text = value instanceof String string ? "\"" + string + "\"" : String.valueOf(value);
        return Lines.cut(Lines.single(text), MAX_VALUE);
    }
}
