package dev.steploom;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A node somewhere in a job.
 *
 * @param path the names of the graphs around it and its own, such as {@code outer.inner}
 * @param mapped whether it runs once per key of a dynamic output
 */
record NodePath(String path, boolean mapped) {

    /** Finds nodes in a graph and in the graphs inside. */
    static List<NodePath> find(GraphDefinition graph, Predicate<Node> wanted) {
        List<NodePath> found = new ArrayList<>();
        find(graph, "", false, wanted, found);
        return found;
    }

    private static void find(
            GraphDefinition graph, String prefix, boolean outerMapped, Predicate<Node> wanted, List<NodePath> found) {
        for (Node node : graph.nodes().values()) {
            String path = prefix + node.name();
            boolean mapped = outerMapped || node.mappedOver() != null;
            if (wanted.test(node)) {
                found.add(new NodePath(path, mapped));
            }
            if (node.definition() instanceof GraphDefinition inner) {
                find(inner, path + ".", mapped, wanted, found);
            }
        }
    }

    NodePath inside(String node, boolean nodeMapped) {
        return new NodePath(path.isEmpty() ? node : path + "." + node, mapped || nodeMapped);
    }
}
