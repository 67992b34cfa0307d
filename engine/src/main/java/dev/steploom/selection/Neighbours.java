package dev.steploom.selection;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.Node;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who is next to whom in a graph, in both directions; a nested graph is one node. */
final class Neighbours {
    private final Map<String, Set<String>> upstream = new HashMap<>();
    private final Map<String, Set<String>> downstream = new HashMap<>();

    Neighbours(GraphDefinition graph) {
        for (Node node : graph.nodes().values()) {
            upstream.computeIfAbsent(node.name(), key -> new LinkedHashSet<>());
            node.forEachUpstream(output -> {
                upstream.computeIfAbsent(node.name(), key -> new LinkedHashSet<>())
                        .add(output.node().name());
                downstream
                        .computeIfAbsent(output.node().name(), key -> new LinkedHashSet<>())
                        .add(node.name());
            });
        }
    }

    Neighbours(Map<String, Set<String>> upstreamOf) {
        upstreamOf.forEach((name, sources) -> {
            upstream.put(name, sources);
            sources.forEach(source -> downstream
                    .computeIfAbsent(source, key -> new LinkedHashSet<>())
                    .add(name));
        });
    }

    Set<String> names() {
        return upstream.keySet();
    }

    Set<String> upstream(String name, int levels) {
        return reach(upstream, name, levels);
    }

    Set<String> downstream(String name, int levels) {
        return reach(downstream, name, levels);
    }

    private static Set<String> reach(Map<String, Set<String>> edges, String name, int levels) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> level = Set.of(name);
        for (int i = 0; i < levels && !level.isEmpty(); i++) {
            Set<String> next = new LinkedHashSet<>();
            for (String at : level) {
                for (String neighbour : edges.getOrDefault(at, Set.of())) {
                    if (found.add(neighbour)) {
                        next.add(neighbour);
                    }
                }
            }
            level = next;
        }
        return found;
    }
}
