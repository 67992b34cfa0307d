package dev.steploom.definition;

import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.Dependency.DynamicCollectDependencyDefinition;
import dev.steploom.definition.Dependency.MultiDependencyDefinition;
import dev.steploom.definition.Dependency.Part;
import dev.steploom.definition.YamlValue.Mapping;
import dev.steploom.definition.YamlValue.Scalar;
import dev.steploom.definition.YamlValue.Sequence;
import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns one YAML document into a graph. Names are looked up here, not only by the graph, to tell line and column. */
final class GraphDslReader {
    private final YamlProblems problems;
    private final List<NodeDefinition> definitions;
    private final Map<String, NodeDefinition> byName = new LinkedHashMap<>();
    private final Map<String, Mapping> ops = new LinkedHashMap<>();
    private final Map<String, NodeDefinition> nodes = new LinkedHashMap<>();

    GraphDslReader(@Nullable String file, NodeDefinition... definitions) {
        this.problems = new YamlProblems(file);
        this.definitions = List.of(definitions);
        this.definitions.forEach(definition -> byName.putIfAbsent(definition.name(), definition));
    }

    GraphDefinition read(String yaml) {
        GraphBuilder builder = null;
        try {
            YamlValue document = YamlValue.read(yaml);
            Mapping graph = problems.mapping(document, "the graph", "name", "description", "ops", "inputs", "outputs");
            builder = graph == null ? null : read(graph);
        } catch (YamlValue.Malformed malformed) {
            problems.add(malformed.place, malformed.getMessage() + ".");
        }
        problems.throwAny();
        if (builder == null) {
            throw new IllegalStateException("A graph that could not be read has no problem.");
        }
        try {
            return builder.build();
        } catch (GraphDefinitionException thrown) {
            throw problems.inThisFile(thrown);
        }
    }

    private GraphBuilder read(Mapping graph) {
        Scalar name = problems.text(graph, "name", "the graph", true);
        Scalar description = problems.text(graph, "description", "the graph", false);
        GraphBuilder builder = GraphDefinition.builder(name == null ? "" : name.text())
                .description(description == null ? null : description.text())
                .location(problems.location(name == null ? graph.place() : name.place()));
        YamlValue list = graph.values().get("ops");
        if (!(list instanceof Sequence sequence)) {
            problems.add(
                    list == null ? graph.place() : list.place(),
                    list == null
                            ? "the graph has no ops. Add a list of them."
                            : "ops must be a list, but is " + list.describe() + ".");
            return builder;
        }
        sequence.items().forEach(item -> readOp(builder, item));
        definitions.stream()
                .filter(definition -> nodes.containsValue(definition))
                .forEach(builder::define);
        ops.forEach((node, op) -> problems.named(op, "deps").forEach((input, value) -> {
            NodeDefinition definition = nodes.get(node);
            if (definition != null) {
                checkInput(node, definition, input);
            }
            Dependency dependency = dependency(value);
            if (dependency != null) {
                builder.dependency(node, input.text(), dependency);
            }
        }));
        problems.named(graph, "outputs").forEach((output, value) -> {
            DependencyDefinition source = source(value, "an output");
            if (source != null) {
                builder.outputMappings(new OutputMapping(output.text(), source.node(), source.output()));
            }
        });
        problems.named(graph, "inputs")
                .forEach((input, value) ->
                        YamlProblems.oneOrMore(value).forEach(target -> readInput(builder, input.text(), target)));
        return builder;
    }

    private void readOp(GraphBuilder builder, YamlValue item) {
        Mapping op = problems.mapping(item, "an op", "def", "alias", "deps");
        if (op == null) {
            return;
        }
        Scalar def = problems.text(op, "def", "an op", true);
        Scalar alias = problems.text(op, "alias", "an op", false);
        Scalar name = alias == null ? def : alias;
        if (def == null || name == null) {
            return;
        }
        NodeDefinition definition = byName.get(def.text());
        if (definition == null) {
            problems.add(
                    def.place(),
                    "there is no definition \"" + def.text() + "\". "
                            + NearestName.hint(def.text(), "definitions", byName.keySet()));
        } else {
            nodes.putIfAbsent(name.text(), definition);
        }
        ops.putIfAbsent(name.text(), op);
        builder.invoke(new NodeInvocation(
                def.text(), name.text(), Map.of(), Set.of(), null, List.of(), problems.location(op.place())));
    }

    private @Nullable Dependency dependency(YamlValue value) {
        if (value instanceof Sequence sequence) {
            List<Part> parts = new ArrayList<>();
            for (YamlValue item : sequence.items()) {
                DependencyDefinition part = source(item, "a dependency");
                if (part != null) {
                    parts.add(part);
                }
            }
            return new MultiDependencyDefinition(parts);
        }
        if (value instanceof Mapping mapping && mapping.values().containsKey("collect")) {
            problems.mapping(mapping, "a dependency with collect", "collect");
            DependencyDefinition all = source(mapping.values().getOrDefault("collect", mapping), "collect");
            return all == null ? null : new DynamicCollectDependencyDefinition(all.node(), all.output());
        }
        return source(value, "a dependency");
    }

    private @Nullable DependencyDefinition source(YamlValue value, String what) {
        Mapping mapping = problems.mapping(value, what, "op", "output");
        Scalar node = mapping == null ? null : problems.text(mapping, "op", what, true);
        Scalar output = mapping == null ? null : problems.text(mapping, "output", what, false);
        if (node == null) {
            return null;
        }
        NodeDefinition definition = node(node);
        if (output == null) {
            return new DependencyDefinition(node.text());
        }
        if (definition != null && definition.outputIndex(output.text()) < 0) {
            List<String> names =
                    definition.outputs().stream().map(OutputDefinition::name).toList();
            problems.add(
                    output.place(),
                    "op \"" + node.text() + "\" has no output \"" + output.text() + "\". "
                            + NearestName.hint(output.text(), "outputs", names));
        }
        return new DependencyDefinition(node.text(), output.text());
    }

    private void readInput(GraphBuilder builder, String name, YamlValue value) {
        Mapping mapping = problems.mapping(value, "an input", "op", "input");
        Scalar node = mapping == null ? null : problems.text(mapping, "op", "an input", true);
        Scalar input = mapping == null ? null : problems.text(mapping, "input", "an input", true);
        if (node == null || input == null) {
            return;
        }
        NodeDefinition definition = node(node);
        if (definition != null) {
            checkInput(node.text(), definition, input);
        }
        builder.inputMappings(new InputMapping(name, node.text(), input.text()));
    }

    private @Nullable NodeDefinition node(Scalar name) {
        if (!ops.containsKey(name.text())) {
            problems.add(
                    name.place(),
                    "there is no op \"" + name.text() + "\" in the graph. "
                            + NearestName.hint(name.text(), "ops", ops.keySet()));
        }
        return nodes.get(name.text());
    }

    private void checkInput(String node, NodeDefinition definition, Scalar input) {
        if (definition.inputIndex(input.text()) < 0) {
            List<String> names =
                    definition.inputs().stream().map(InputDefinition::name).toList();
            problems.add(
                    input.place(),
                    "op \"" + node + "\" has no input \"" + input.text() + "\". "
                            + NearestName.hint(input.text(), "inputs", names));
        }
    }
}
