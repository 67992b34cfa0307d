package dev.steploom.definition;

import dev.steploom.type.NearestName;
import dev.steploom.type.RuntimeType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a graph's input and output mappings, and derives the graph's own inputs and outputs from them. */
final class GraphMappings {
    private final GraphBuilder graph;
    private final Map<String, Set<RuntimeType>> targetTypes = new LinkedHashMap<>();
    private final List<String> inputNames = new ArrayList<>();
    private final Map<String, @Nullable String> descriptions = new LinkedHashMap<>();
    private final List<OutputDefinition> outputs = new ArrayList<>();
    private final List<Wire.Output> outputSources = new ArrayList<>();

    GraphMappings(GraphBuilder graph) {
        this.graph = graph;
    }

    /** One target type becomes the graph input's own; several leave it open, and each node checks for itself. */
    List<InputDefinition> inputs() {
        List<InputDefinition> inputs = new ArrayList<>();
        targetTypes.forEach((name, types) -> inputs.add(new InputDefinition(
                name, types.size() == 1 ? types.iterator().next() : RuntimeType.ANY, descriptions.get(name), null)));
        return List.copyOf(inputs);
    }

    List<OutputDefinition> outputs() {
        return List.copyOf(outputs);
    }

    /** Returns the node's output behind each of the graph's. */
    List<Wire.Output> outputSources() {
        return List.copyOf(outputSources);
    }

    void resolve(NodeTable nodes) {
        for (InputMapping mapping : graph.inputMappings) {
            resolve(mapping, nodes);
        }
        Set<String> seen = new HashSet<>();
        for (OutputMapping mapping : graph.outputMappings) {
            if (!seen.add(mapping.graphOutput())) {
                problem("has two output mappings named \"" + mapping.graphOutput() + "\". Rename one.", null);
            }
            resolve(mapping, nodes);
        }
        nodes.values().forEach(this::checkPlaces);
    }

    private void resolve(InputMapping mapping, NodeTable nodes) {
        String name = mapping.graphInput();
        String badName = Names.problemOfInput(name);
        if (badName != null) {
            problem("input name " + badName, null);
        }
        Node node = graph.node(mapping.node());
        if (node == null) {
            problem(
                    "input mapping \"" + name + "\" leads to node \"" + mapping.node()
                            + "\", which is not in the graph. "
                            + NearestName.hint(mapping.node(), "nodes", nodes.keySet()),
                    null);
            return;
        }
        int input = node.definition().inputIndex(mapping.input());
        if (input < 0) {
            List<String> names = node.definition().inputs().stream()
                    .map(InputDefinition::name)
                    .toList();
            problem(
                    "input mapping \"" + name + "\" leads to input \"" + mapping.input() + "\" of " + node.describe()
                            + ", which has no such input. " + NearestName.hint(mapping.input(), "inputs", names),
                    node.location());
            return;
        }
        if (!inputNames.contains(name)) {
            inputNames.add(name);
        }
        descriptions.putIfAbsent(name, mapping.description());
        RuntimeType type = node.definition().inputs().get(input).type();
        int graphInput = inputNames.indexOf(name);
        Set<RuntimeType> types = targetTypes.computeIfAbsent(name, key -> new LinkedHashSet<>());
        if (mapping.fanInIndex() >= 0) {
            types.add(type.fanInElement());
            fillPlace(mapping, node, input, graphInput);
        } else {
            types.add(type);
            Wire known = node.wire(input);
            if (known == null) {
                node.wire(input, new Wire.GraphInput(graphInput));
            } else if (!(known instanceof Wire.GraphInput)) {
                problem(
                        "input mapping \"" + name + "\" leads to input \"" + mapping.input() + "\" of "
                                + node.describe() + ", which another node feeds already. Remove one of the two.",
                        node.location());
            }
        }
    }

    private void fillPlace(InputMapping mapping, Node node, int input, int graphInput) {
        Wire wire = node.wire(input);
        int index = mapping.fanInIndex();
        String to = "input mapping \"" + mapping.graphInput() + "\" leads to place " + index + " of input \""
                + mapping.input() + "\" of " + node.describe();
        if (!(wire instanceof Wire.FanIn fanIn)) {
            problem(to + ", which is no fan-in. Map it without an index.", node.location());
        } else if (index >= fanIn.parts().size() || !(fanIn.parts().get(index) instanceof Wire.GraphInput)) {
            problem(
                    to + ", which is not marked as a mapped input in the fan-in. Mark it, or correct the index.",
                    node.location());
        } else if (fanIn.parts().get(index) == GraphWiring.PLACE) { // Of two mappings the first counts.
            node.wire(input, fanIn.with(index, new Wire.GraphInput(graphInput)));
        }
    }

    private void checkPlaces(Node node) {
        for (int input = 0; input < node.definition().inputs().size(); input++) {
            if (node.wire(input) instanceof Wire.FanIn fanIn && fanIn.parts().contains(GraphWiring.PLACE)) {
                problem(
                        "place " + fanIn.parts().indexOf(GraphWiring.PLACE) + " of the fan-in to input \""
                                + node.definition().inputs().get(input).name() + "\" of " + node.describe()
                                + " is marked as a mapped input, but no input mapping feeds it. Add one.",
                        node.location());
            }
        }
    }

    private void resolve(OutputMapping mapping, NodeTable nodes) {
        String name = mapping.graphOutput();
        String badName = Names.problem(name);
        if (badName != null) {
            problem("output name " + badName, null);
        }
        Node node = graph.node(mapping.node());
        if (node == null) {
            problem(
                    "output mapping \"" + name + "\" comes from node \"" + mapping.node()
                            + "\", which is not in the graph. "
                            + NearestName.hint(mapping.node(), "nodes", nodes.keySet()),
                    null);
            return;
        }
        int output = node.definition().outputIndex(mapping.output());
        if (output < 0) {
            List<String> names = node.definition().outputs().stream()
                    .map(OutputDefinition::name)
                    .toList();
            problem(
                    "output mapping \"" + name + "\" comes from output \"" + mapping.output() + "\" of "
                            + node.describe() + ", which has no such output. "
                            + NearestName.hint(mapping.output(), "outputs", names),
                    node.location());
            return;
        }
        OutputDefinition source = node.definition().outputs().get(output);
        if (source.dynamic() && !mapping.fromDynamicMapping()) {
            problem(
                    "output mapping \"" + name + "\" comes from the dynamic output \"" + mapping.output() + "\" of "
                            + node.describe() + ". Mark the mapping: fromDynamicMapping.",
                    node.location());
        }
        outputSources.add(new Wire.Output(node, output));
        outputs.add(
                new OutputDefinition(name, source.type(), true, mapping.fromDynamicMapping(), source.description()));
    }

    private void problem(String message, @Nullable SourceLocation location) {
        graph.problems.add(
                new Problem("graph '" + graph.name + "': " + message, location == null ? graph.location : location));
    }
}
