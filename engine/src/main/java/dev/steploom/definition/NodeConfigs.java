package dev.steploom.definition;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigMapping;
import dev.steploom.config.ConfigReader;
import dev.steploom.config.ConfigType;
import dev.steploom.config.InputConfig;
import dev.steploom.config.ResolvedRunConfig.NodeConfig;
import dev.steploom.config.RunConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands the sections of a run config down to the nodes, through the mappings of graphs and configured ops. */
final class NodeConfigs {
    private final ConfigReader reader;
    private final List<String> path;

    /** The path leads to the sections of the nodes that are read. */
    NodeConfigs(ConfigReader reader, List<String> path) {
        this.reader = reader;
        this.path = path;
    }

    /** The parts of a graph's nodes: through its mapping if it has one, else as the sections stand. */
    Map<String, NodeConfig> ofGraph(GraphDefinition graph, String owner, Map<String, @Nullable Object> section) {
        ConfigMapping mapping = graph.configMapping();
        if (mapping == null) {
            return ofNodes(graph, section);
        }
        ConfigReader inside = reader.about("what the config mapping of " + owner + " returns");
        Map<String, @Nullable Object> made = ConfigCalls.apply(mapping, section.get("config"), owner);
        Object resolved = inside.process(JobSchema.nodes(graph, true), made);
        Map<String, NodeConfig> nodes = new NodeConfigs(inside, List.of()).ofNodes(graph, JobConfig.section(resolved));
        inside.finish();
        return nodes;
    }

    private Map<String, NodeConfig> ofNodes(GraphDefinition graph, Map<String, @Nullable Object> sections) {
        Map<String, NodeConfig> parts = new LinkedHashMap<>();
        for (Node node : graph.nodes().values()) {
            NodeConfig part = of(node, JobConfig.section(sections.get(node.name())));
            if (!part.equals(NodeConfig.EMPTY)) {
                parts.put(node.name(), part);
            }
        }
        return Collections.unmodifiableMap(parts);
    }

    private NodeConfig of(Node node, Map<String, @Nullable Object> section) {
        Map<String, @Nullable Object> inputs = inputs(node.definition(), JobConfig.section(section.get("inputs")));
        if (node.definition() instanceof GraphDefinition graph) {
            boolean mapped = graph.configMapping() != null;
            Map<String, @Nullable Object> inside = mapped ? section : JobConfig.section(section.get("ops"));
            Map<String, NodeConfig> nodes =
                    new NodeConfigs(reader, below(node.name(), "ops")).ofGraph(graph, node.describe(), inside);
            return inputs.isEmpty() && nodes.isEmpty() ? NodeConfig.EMPTY : new NodeConfig(null, null, inputs, nodes);
        }
        OpDefinition op = (OpDefinition) node.definition();
        if (section.isEmpty() && op.config() == null && op.configured() == null) {
            return NodeConfig.EMPTY;
        }
        Object config = section.get("config");
        return op.configured() == null
                ? part(reader, below(node.name(), "config"), op, config, inputs)
                : ofConfigured(op, config, inputs);
    }

    private static NodeConfig part(
            ConfigReader reader,
            List<String> path,
            OpDefinition op,
            @Nullable Object config,
            Map<String, @Nullable Object> inputs) {
        ConfigField field = op.config();
        Object value = field == null || field.javaType() == null ? null : reader.read(path, field, config);
        return config == null && inputs.isEmpty() && value == null
                ? NodeConfig.EMPTY
                : new NodeConfig(config, value, inputs, Map.of());
    }

    /** Follows an op to the one it was made of, checking on the way what each gives the next. */
    private NodeConfig ofConfigured(OpDefinition op, @Nullable Object config, Map<String, @Nullable Object> inputs) {
        ConfiguredOp how = op.configured();
        ConfigReader made = reader;
        OpDefinition at = op;
        Object value = config;
        while (how != null) {
            Object own = value;
            ConfiguredOp function = how;
            String what = "the config that op '" + at.name() + "' gives to op '"
                    + how.base().name() + "'";
            Object result = ConfigCalls.call(() -> function.function().apply(own), what);
            at = how.base();
            made = reader.about(what);
            ConfigField field = at.config() == null ? ConfigField.ANYTHING : at.config();
            value = JobConfig.section(made.process(
                            ConfigType.shape(Map.of("config", field)),
                            RunConfig.of(Collections.singletonMap("config", result))
                                    .values()))
                    .get("config");
            how = at.configured();
        }
        NodeConfig part = part(made, List.of("config"), at, value, inputs);
        made.finish();
        return part;
    }

    private List<String> below(String node, String field) {
        List<String> below = new ArrayList<>(path);
        below.add(node);
        below.add(field);
        return below;
    }

    /** The values of inputs that config gives; those in files are still to be loaded. */
    static Map<String, @Nullable Object> inputs(NodeDefinition definition, Map<String, @Nullable Object> section) {
        if (section.isEmpty()) {
            return Map.of();
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (InputDefinition input : definition.inputs()) {
            if (section.containsKey(input.name())) {
                Object given = section.get(input.name());
                boolean told = input.managerKey() != null && !input.type().loadableFromConfig();
                values.put(
                        input.name(),
                        told ? given : InputConfig.value(input.type().configForm(), given));
            }
        }
        return Collections.unmodifiableMap(values);
    }
}
