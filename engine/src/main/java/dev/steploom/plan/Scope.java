package dev.steploom.plan;

import dev.steploom.definition.Node;
import org.jspecify.annotations.Nullable;

/**
 * The graph node in which a step lies; null stands for the job's own graph.
 *
 * @param parent the enclosing scope
 * @param node the graph node
 * @param prefix the path of the node, with a dot at its end
 */
record Scope(@Nullable Scope parent, Node node, String prefix) {

    static Scope of(@Nullable Scope parent, Node node) {
        return new Scope(parent, node, prefixOf(parent) + node.name() + ".");
    }

    static String prefixOf(@Nullable Scope scope) {
        return scope == null ? "" : scope.prefix;
    }
}
