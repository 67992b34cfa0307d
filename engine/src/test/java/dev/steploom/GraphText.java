package dev.steploom;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A graph as one line per node, in the order they were written: every wire, exactly. */
final class GraphText {
    private GraphText() {}

    static List<String> of(GraphDefinition graph) {
        List<String> lines = new ArrayList<>();
        graph.nodes().values().forEach(node -> lines.add(of(graph, node)));
        graph.outputMappings()
                .forEach(mapping -> lines.add(mapping.graphOutput() + " <- " + mapping.node() + "." + mapping.output()
                        + (mapping.fromDynamicMapping() ? "[?]" : "")));
        return lines;
    }

    private static String of(GraphDefinition graph, Node node) {
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < node.definition().inputs().size(); i++) {
            inputs.add(node.definition().inputs().get(i).name() + "=" + of(graph, node.wire(i)));
        }
        String definition = node.definition().name();
        return node.name()
                + (definition.equals(node.name()) ? "" : ":" + definition)
                + inputs.stream().collect(Collectors.joining(", ", "(", ")"))
                + (node.after().isEmpty()
                        ? ""
                        : " after "
                                + node.after().stream()
                                        .map(wire -> of(graph, wire))
                                        .collect(Collectors.joining(", ")));
    }

    private static String of(GraphDefinition graph, Wire wire) {
        if (wire instanceof Wire.Output output) {
            return output.node().name() + "." + output.definition().name();
        }
        if (wire instanceof Wire.GraphInput input) {
            return "<" + graph.inputs().get(input.input()).name() + ">";
        }
        if (wire instanceof Wire.FanIn fanIn) {
            return fanIn.parts().stream().map(part -> of(graph, part)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (wire instanceof Wire.FirstOf firstOf) {
            return firstOf.sources().stream().map(part -> of(graph, part)).collect(Collectors.joining(" | "));
        }
        if (wire instanceof Wire.Collect collect) {
            return "collect(" + of(graph, collect.source()) + ")";
        }
        return wire instanceof Wire.Value value ? "value(" + value.value() + ")" : "unconnected";
    }
}
