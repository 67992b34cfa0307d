package dev.steploom.selection;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.NearestName;
import dev.steploom.definition.Node;
import java.util.List;

/** Checks paths such as {@code graph.op}. */
final class NodePaths {
    private NodePaths() {}

    static void check(GraphDefinition graph, String path, List<String> clauses) {
        GraphDefinition at = graph;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            Node node = at.nodes().get(names[i]);
            if (node == null) {
                throw new OpSelectionException(
                        "The selection names \"" + path + "\", but graph '" + at.name() + "' has no node \"" + names[i]
                                + "\". "
                                + (names[i].contains("*") || names[i].contains("+")
                                        ? "With a path in the selection, * and + mean nothing: name each node."
                                        : NearestName.hint(
                                                names[i], "nodes", at.nodes().keySet())),
                        clauses,
                        null);
            }
            if (i < names.length - 1) {
                if (!(node.definition() instanceof GraphDefinition inner)) {
                    throw new OpSelectionException(
                            "The selection names \"" + path + "\", but " + node.describe() + " is no graph.",
                            clauses,
                            null);
                }
                at = inner;
            }
        }
    }
}
