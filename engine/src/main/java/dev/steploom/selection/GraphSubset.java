package dev.steploom.selection;

import dev.steploom.definition.Dependency;
import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.Dependency.DynamicCollectDependencyDefinition;
import dev.steploom.definition.Dependency.FirstOfDependency;
import dev.steploom.definition.Dependency.MultiDependencyDefinition;
import dev.steploom.definition.Dependency.ValueDependency;
import dev.steploom.definition.GraphBuilder;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputMapping;
import dev.steploom.definition.Node;
import dev.steploom.definition.NodeDefinition;
import dev.steploom.definition.NodeInvocation;
import dev.steploom.definition.OutputMapping;
import dev.steploom.definition.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rebuilds a graph with some of its nodes; what its inputs lost is open, as if it had never been connected. */
final class GraphSubset {
    private final GraphDefinition graph;
    private final Map<String, Set<String>> selection = new TreeMap<>();

    private GraphSubset(GraphDefinition graph, Set<String> paths) {
        this.graph = graph;
        for (String path : paths) {
            int dot = path.indexOf('.');
            String name = dot < 0 ? path : path.substring(0, dot);
            Set<String> inside = selection.computeIfAbsent(name, key -> new TreeSet<>());
            if (dot >= 0) {
                inside.add(path.substring(dot + 1));
            }
        }
    }

    /** Selects nodes by path; a path into a graph counts more than the graph's own name. */
    static GraphDefinition of(GraphDefinition graph, Set<String> paths) {
        return new GraphSubset(graph, paths).build();
    }

    private GraphDefinition build() {
        GraphBuilder subset = GraphDefinition.builder(graph.name())
                .description(graph.description())
                .tags(graph.tags())
                .configMapping(graph.configMapping())
                .location(graph.location());
        for (Node node : graph.nodesInOrder()) {
            Set<String> inside = selection.get(node.name());
            if (inside == null) {
                subset.omitted(List.of(node));
            } else {
                add(subset, node, inside);
            }
        }
        for (InputMapping mapping : graph.inputMappings()) {
            if (selection.containsKey(mapping.node())) {
                subset.inputMappings(mapping);
            }
        }
        for (OutputMapping mapping : graph.outputMappings()) {
            if (selection.containsKey(mapping.node())) {
                subset.outputMappings(mapping);
            }
        }
        return subset.build();
    }

    private void add(GraphBuilder subset, Node node, Set<String> inside) {
        NodeDefinition definition = node.definition();
        if (!inside.isEmpty() && definition instanceof GraphDefinition inner) {
            definition = of(inner, inside);
        }
        List<Dependency> after = new ArrayList<>();
        for (Wire wire : node.after()) {
            Dependency dependency = dependency(wire);
            if (dependency != null) {
                after.add(dependency);
            }
        }
        NodeInvocation old = node.invocation();
        subset.define(definition)
                .invoke(new NodeInvocation(
                        definition.name(),
                        old.alias(),
                        old.tags(),
                        old.hooks(),
                        old.retryPolicy(),
                        after,
                        old.location()));
        for (int input = 0; input < node.definition().inputs().size(); input++) {
            Wire wire = node.wire(input);
            Dependency dependency = wire == null ? null : dependency(wire);
            if (dependency != null) {
                subset.dependency(
                        node.name(), node.definition().inputs().get(input).name(), dependency);
            }
        }
    }

    /** What is left of a wire; a fan-in keeps the selected sources, even if there are none. */
    private @Nullable Dependency dependency(Wire wire) {
        if (wire instanceof Wire.Output output) {
            return single(output);
        }
        if (wire instanceof Wire.Collect collect) {
            DependencyDefinition source = single(collect.source());
            return source == null ? null : new DynamicCollectDependencyDefinition(source.node(), source.output());
        }
        if (wire instanceof Wire.FanIn fanIn) {
            List<Dependency.Part> parts = new ArrayList<>();
            for (Wire part : fanIn.parts()) {
                DependencyDefinition source = part instanceof Wire.Output output ? single(output) : null;
                if (source != null) {
                    parts.add(source);
                }
            }
            return new MultiDependencyDefinition(parts);
        }
        if (wire instanceof Wire.FirstOf firstOf) {
            List<DependencyDefinition> sources = new ArrayList<>();
            for (Wire part : firstOf.sources()) {
                DependencyDefinition source = part instanceof Wire.Output output ? single(output) : null;
                if (source != null) {
                    sources.add(source);
                }
            }
            return sources.isEmpty() ? null : new FirstOfDependency(sources);
        }
        return wire instanceof Wire.Value value ? new ValueDependency(value.value()) : null;
    }

    private @Nullable DependencyDefinition single(Wire.Output output) {
        return selection.containsKey(output.node().name())
                ? new DependencyDefinition(
                        output.node().name(), output.definition().name())
                : null;
    }
}
