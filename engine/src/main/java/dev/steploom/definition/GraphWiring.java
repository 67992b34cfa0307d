package dev.steploom.definition;

import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.Dependency.DynamicCollectDependencyDefinition;
import dev.steploom.definition.Dependency.FirstOfDependency;
import dev.steploom.definition.Dependency.MultiDependencyDefinition;
import dev.steploom.definition.Dependency.ValueDependency;
import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the names of a graph builder into nodes and wires, and collects whatever does not fit. */
final class GraphWiring {
    private final GraphBuilder graph;
    private final List<Problem> problems;
    private final GraphMappings mappings;
    private NodeTable nodes = new NodeTable(new Node[0]);

    GraphWiring(GraphBuilder graph) {
        this.graph = graph;
        this.problems = graph.problems;
        this.mappings = new GraphMappings(graph);
    }

    NodeTable nodes() {
        return nodes;
    }

    List<InputDefinition> inputs() {
        return mappings.inputs();
    }

    List<OutputDefinition> outputs() {
        return mappings.outputs();
    }

    List<Wire.Output> outputSources() {
        return mappings.outputSources();
    }

    void resolve() {
        nodes = makeNodes();
        graph.connected.forEach(this::connect);
        for (Node node : nodes.values()) {
            List<Dependency> after = node.invocation().after();
            if (!after.isEmpty()) {
                node.after(wiresOf(node, "after", after));
            }
        }
        mappings.resolve(nodes);
    }

    private NodeTable makeNodes() {
        graph.forgetNodes();
        List<NodeDraft> made = new ArrayList<>(graph.invoked.size());
        Set<String> used = new HashSet<>();
        for (NodeDraft draft : graph.invoked) {
            makeNode(draft, Objects.requireNonNull(draft.invocation()), made, used);
        }
        for (NodeDraft draft : graph.connected) {
            if (draft.invocation() == null && graph.definitions.containsKey(draft.name())) {
                makeNode(draft, implicit(draft.name()), made, used);
            }
        }
        for (String name : graph.definitions.keySet()) {
            if (!used.contains(name)) {
                makeNode(graph.draft(name), implicit(name), made, used);
            }
        }
        Node[] written = new Node[made.size()];
        Arrays.setAll(written, i -> made.get(i).node());
        return new NodeTable(written);
    }

    private void makeNode(NodeDraft draft, NodeInvocation invocation, List<NodeDraft> made, Set<String> used) {
        String name = invocation.definition();
        used.add(name);
        NodeDefinition definition = graph.definitions.get(name);
        if (definition == null) {
            problem(
                    "node \"" + draft.name() + "\" uses the definition \"" + name
                            + "\", which the graph does not have. "
                            + NearestName.hint(name, "definitions", graph.definitions.keySet()),
                    invocation.location());
            return;
        }
        if (draft.node() == null) {
            made.add(draft);
        }
        draft.node(new Node(definition, invocation));
    }

    private NodeInvocation implicit(String definition) {
        return new NodeInvocation(definition, null, Map.of(), Set.of(), null, List.of(), graph.location);
    }

    private void connect(NodeDraft draft) {
        Node node = draft.node();
        if (node == null) {
            problem(
                    "dependencies are given for node \"" + draft.name() + "\", which is not in the graph. "
                            + NearestName.hint(draft.name(), "nodes", nodes.keySet()),
                    null);
            return;
        }
        for (NodeDraft.Link link = draft.first(); link != null; link = link.next) {
            connect(node, link.input, link.dependency);
        }
    }

    private void connect(Node node, String input, Dependency dependency) {
        int index = node.definition().inputIndex(input);
        if (index < 0) {
            List<String> names = node.definition().inputs().stream()
                    .map(InputDefinition::name)
                    .toList();
            problem(
                    node.describe() + " has no input \"" + input + "\". " + NearestName.hint(input, "inputs", names),
                    node.location());
            return;
        }
        InputDefinition definition = node.definition().inputs().get(index);
        if (fansIn(dependency) && !definition.type().supportsFanIn()) {
            problem(
                    "several outputs fan in to input \"" + input + "\" of " + node.describe() + ", whose type "
                            + definition.type().displayName() + " is not a list. Make it a List<"
                            + definition.type().displayName() + ">.",
                    node.location());
            return;
        }
        node.wire(index, wire(node, input, dependency));
    }

    private static boolean fansIn(Dependency dependency) {
        return dependency instanceof DynamicCollectDependencyDefinition
                || (dependency instanceof MultiDependencyDefinition multi
                        && multi.parts().stream().anyMatch(DependencyDefinition.class::isInstance));
    }

    private @Nullable Wire wire(Node node, String input, Dependency dependency) {
        if (dependency instanceof DependencyDefinition single) {
            return output(node, input, single);
        }
        if (dependency instanceof DynamicCollectDependencyDefinition collect) {
            Wire.Output source = output(node, input, new DependencyDefinition(collect.node(), collect.output()));
            return source == null ? null : new Wire.Collect(source);
        }
        if (dependency instanceof FirstOfDependency firstOf) {
            return new Wire.FirstOf(wiresOf(node, input, firstOf.sources()));
        }
        if (dependency instanceof MultiDependencyDefinition multi) {
            List<Wire> parts = new ArrayList<>(multi.parts().size());
            Set<Dependency.Part> seen = new HashSet<>(multi.parts().size() * 2);
            for (Dependency.Part part : multi.parts()) {
                if (part instanceof DependencyDefinition && !seen.add(part)) {
                    problem(
                            "the fan-in to input \"" + input + "\" of " + node.describe() + " takes " + part
                                    + " twice. Take each output once.",
                            node.location());
                }
                Wire wire = part instanceof DependencyDefinition single ? output(node, input, single) : PLACE;
                if (wire != null) {
                    parts.add(wire);
                }
            }
            return new Wire.FanIn(parts);
        }
        return new Wire.Value(((ValueDependency) dependency).value());
    }

    /** Marks a place in a fan-in until an input mapping fills it. */
    static final Wire PLACE = new Wire.GraphInput(-1);

    private List<Wire> wiresOf(Node node, String input, List<? extends Dependency> dependencies) {
        List<Wire> wires = new ArrayList<>(dependencies.size());
        for (Dependency dependency : dependencies) {
            Wire wire = wire(node, input, dependency);
            if (wire != null) {
                wires.add(wire);
            }
        }
        return wires;
    }

    private Wire.@Nullable Output output(Node node, String input, DependencyDefinition dependency) {
        Node source = graph.node(dependency.node());
        if (source == node) {
            problem(to(node, input) + " depends on its own node. Break the circle.", node.location());
            return null;
        }
        if (source == null) {
            problem(
                    to(node, input) + " depends on node \"" + dependency.node() + "\", which is not in the graph. "
                            + NearestName.hint(dependency.node(), "nodes", nodes.keySet()),
                    node.location());
            return null;
        }
        int output = source.definition().outputIndex(dependency.output());
        if (output < 0) {
            List<String> names = source.definition().outputs().stream()
                    .map(OutputDefinition::name)
                    .toList();
            problem(
                    to(node, input) + " depends on output \"" + dependency.output() + "\" of " + source.describe()
                            + ", which has no such output. " + NearestName.hint(dependency.output(), "outputs", names),
                    node.location());
            return null;
        }
        return source.output(output);
    }

    private static String to(Node node, String input) {
        return "input \"" + input + "\" of " + node.describe();
    }

    private void problem(String message, @Nullable SourceLocation location) {
        problems.add(
                new Problem("graph '" + graph.name + "': " + message, location == null ? graph.location : location));
    }
}
