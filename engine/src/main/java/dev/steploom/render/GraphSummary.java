package dev.steploom.render;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.NodeDefinition;
import dev.steploom.definition.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A graph as its pictures show it: nodes that are alike become one box, and so does what is too much to draw. Boxes are
 * in topological order, and no link leads backwards.
 */
final class GraphSummary {
    private final GraphDefinition graph;
    private final Limits limits;
    private final Map<Node, Box> boxOf = new HashMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final Set<Link> links = new LinkedHashSet<>();

    private GraphSummary(GraphDefinition graph, Limits limits) {
        this.graph = graph;
        this.limits = limits;
    }

    static GraphSummary of(GraphDefinition graph, Limits limits) {
        GraphSummary summary = new GraphSummary(graph, limits);
        List<Node> rest = new ArrayList<>();
        for (List<Node> level : levels(graph)) {
            if (summary.boxes.size() < limits.total()) {
                summary.addLevel(level);
            } else {
                rest.addAll(level);
            }
        }
        if (!rest.isEmpty()) {
            summary.add(rest, rest.size() == 1);
        }
        graph.nodesInOrder().forEach(node -> summary.links.addAll(summary.linksTo(node, summary.boxOf.get(node))));
        for (int i = 0; i < graph.outputMappings().size(); i++) {
            Wire.Output source = graph.outputSource(i);
            summary.links.add(summary.link(source, source, null, i, false));
        }
        return summary;
    }

    GraphDefinition graph() {
        return graph;
    }

    List<Box> boxes() {
        return boxes;
    }

    Set<Link> links() {
        return links;
    }

    @Nullable
    Box box(Node node) {
        return boxOf.get(node);
    }

    private static List<List<Node>> levels(GraphDefinition graph) {
        Map<Node, Integer> levelOf = new HashMap<>();
        List<List<Node>> levels = new ArrayList<>();
        for (Node node : graph.nodesInOrder()) {
            int[] level = {0};
            forEachWire(
                    node,
                    (input, wire) -> wire.forEachOutput(source ->
                            level[0] = Math.max(level[0], levelOf.getOrDefault(source.node(), 0) + 1)));
            levelOf.put(node, level[0]);
            while (levels.size() <= level[0]) {
                levels.add(new ArrayList<>());
            }
            levels.get(level[0]).add(node);
        }
        return levels;
    }

    private void addLevel(List<Node> level) {
        Map<Likeness, List<Node>> groups = new LinkedHashMap<>();
        for (Node node : level) {
            groups.computeIfAbsent(new Likeness(node.definition(), linksTo(node, null)), key -> new ArrayList<>())
                    .add(node);
        }
        List<List<Node>> drawn = new ArrayList<>();
        for (List<Node> group : groups.values()) {
            if (group.size() > limits.alike()) {
                drawn.add(group);
            } else {
                group.forEach(node -> drawn.add(List.of(node)));
            }
        }
        boolean tooMany = drawn.size() > limits.perLevel();
        int apart = tooMany ? limits.perLevel() - 1 : drawn.size();
        drawn.subList(0, apart).forEach(nodes -> add(nodes, true));
        if (tooMany) {
            List<Node> others = new ArrayList<>();
            drawn.subList(apart, drawn.size()).forEach(others::addAll);
            add(others, false);
        }
    }

    private void add(List<Node> nodes, boolean alike) {
        Box box = new Box(nodes, alike);
        boxes.add(box);
        nodes.forEach(node -> boxOf.put(node, box));
    }

    /** The links into a node; what lies in the same box is not drawn. */
    private Set<Link> linksTo(Node node, @Nullable Box to) {
        Set<Link> found = new LinkedHashSet<>();
        forEachWire(node, (input, wire) -> {
            int port = to != null && to.mixed() ? Link.AFTER : input;
            boolean orderOnly = input == Link.AFTER
                    || node.definition().inputs().get(input).type().isNothing();
            Stroke outside = orderOnly ? Stroke.ORDER : Stroke.DATA;
            outerInputs(wire).forEach(outer -> found.add(new Link(null, outer.input(), to, port, outside)));
            wire.forEachOutput(source -> {
                if (to == null || boxOf.get(source.node()) != to) {
                    found.add(link(wire, source, to, port, orderOnly));
                }
            });
        });
        return found;
    }

    private static List<Wire.GraphInput> outerInputs(Wire wire) {
        if (wire instanceof Wire.FanIn fanIn) {
            return fanIn.parts().stream()
                    .flatMap(part -> outerInputs(part).stream())
                    .toList();
        }
        return wire instanceof Wire.GraphInput outer ? List.of(outer) : List.of();
    }

    private Link link(Wire wire, Wire.Output source, @Nullable Box to, int input, boolean orderOnly) {
        Box from = boxOf.get(source.node());
        int output = from != null && from.mixed() ? 0 : source.output();
        return new Link(from, output, to, input, Stroke.of(wire, source, orderOnly));
    }

    /** Visits the wires of a node with the positions of their inputs. */
    static void forEachWire(Node node, BiConsumer<Integer, Wire> visitor) {
        for (int input = 0; input < node.definition().inputs().size(); input++) {
            Wire wire = node.wire(input);
            if (wire != null) {
                visitor.accept(input, wire);
            }
        }
        node.after().forEach(wire -> visitor.accept(Link.AFTER, wire));
    }

    private record Likeness(NodeDefinition definition, Set<Link> sources) {}
}
