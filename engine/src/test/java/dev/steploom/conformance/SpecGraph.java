package dev.steploom.conformance;

import dev.steploom.definition.Dependency;
import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.Dependency.DynamicCollectDependencyDefinition;
import dev.steploom.definition.Dependency.MappedInput;
import dev.steploom.definition.Dependency.MultiDependencyDefinition;
import dev.steploom.definition.GraphBuilder;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.InputMapping;
import dev.steploom.definition.NodeDefinition;
import dev.steploom.definition.NodeInvocation;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.OutputMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Builds one graph of a case. */
final class SpecGraph {
    private final Spec spec;
    private final Map<String, NodeDefinition> definitions;
    private final Map<String, HookDefinition> hooks;
    private final GraphBuilder graph;

    SpecGraph(Spec spec, Map<String, NodeDefinition> definitions, Map<String, HookDefinition> hooks) {
        this.spec = spec;
        this.definitions = definitions;
        this.hooks = hooks;
        this.graph = GraphDefinition.builder(spec.text("name")).tags(spec.map("tags"));
    }

    GraphDefinition build() {
        if (spec.get("config_mapping") != null) {
            graph.configMapping(SpecConfig.mapping(spec.get("config_mapping")));
        }
        if (spec.has("compose")) {
            return new SpecComposition(spec, this).build(graph);
        }
        // JavaDifferences.LAST_OF_TWO: a dictionary keeps the last of two nodes with one name.
        Map<String, NodeInvocation> invocations = new LinkedHashMap<>();
        for (Spec node : spec.specs("nodes")) {
            definition(node.text("def"));
            NodeInvocation invocation = invocation(node, node.text("alias"));
            invocations.remove(invocation.nodeName());
            invocations.put(invocation.nodeName(), invocation);
        }
        invocations
                .values()
                .forEach(invocation ->
                        graph.define(definition(invocation.definition())).invoke(invocation));
        for (Object extra : spec.list("extra_defs")) {
            graph.define(definition((String) extra));
        }
        spec.map("deps")
                .forEach((node, inputs) -> Spec.of(inputs)
                        .values()
                        .forEach((input, dependency) -> graph.dependency(node, input, dependency(dependency))));
        spec.specs("input_mappings").forEach(mapping -> graph.inputMappings(inputMapping(mapping)));
        spec.specs("output_mappings").forEach(mapping -> graph.outputMappings(outputMapping(mapping)));
        return graph.build();
    }

    NodeDefinition definition(String name) {
        NodeDefinition definition = definitions.get(name);
        if (definition == null) {
            throw new NoSuchElementException(name);
        }
        return definition;
    }

    NodeInvocation invocation(Spec node, String alias) {
        return NodeInvocation.of(node.text("def"))
                .as(alias == null || alias.isEmpty() ? null : alias)
                .withTags(SpecTags.of(node.map("tags")))
                .withHooks(node.list("hooks").stream()
                        .map(name -> hooks.get((String) name))
                        .toList())
                .withRetry(node.retryPolicy("retry_policy"));
    }

    private static Dependency dependency(Object dep) {
        if (dep instanceof List<?> list) {
            List<Dependency.Part> parts = new ArrayList<>();
            for (Object part : list) {
                parts.add(part.equals("mapped_input") ? MappedInput.PLACE : (DependencyDefinition) dependency(part));
            }
            return new MultiDependencyDefinition(parts);
        }
        if (!(dep instanceof Map)) {
            throw new DoesNotCompile("a place of a fan-in that stands alone");
        }
        Spec spec = Spec.of(dep);
        if (spec.has("collect")) {
            Spec source = Spec.of(spec.get("collect"));
            return new DynamicCollectDependencyDefinition(source.text("node"), output(source));
        }
        return new DependencyDefinition(spec.text("node"), output(spec));
    }

    private static String output(Spec source) {
        return source.text("output", OutputDefinition.DEFAULT_NAME);
    }

    private static InputMapping inputMapping(Spec mapping) {
        Spec to = Spec.of(mapping.get("to"));
        InputMapping plain = new InputMapping(mapping.text("name"), to.text("node"), to.text("input"));
        return to.has("fan_in_index") ? plain.atFanInIndex(to.number("fan_in_index")) : plain;
    }

    private static OutputMapping outputMapping(Spec mapping) {
        Spec from = Spec.of(mapping.get("from"));
        return new OutputMapping(
                mapping.text("name"),
                from.text("node"),
                output(from),
                Boolean.TRUE.equals(mapping.get("from_dynamic_mapping")));
    }
}
