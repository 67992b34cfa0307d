package dev.steploom.definition;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigType;
import dev.steploom.config.InputConfig;
import dev.steploom.io.IOManager;
import dev.steploom.resource.ResourceDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What the run config of a job may hold. */
final class JobSchema {
    private static final ConfigField PLAIN_OP = ConfigField.shape(Map.of("config", ConfigField.ANYTHING));

    private JobSchema() {}

    /** The type of a job's run config without the job's own defaults and mapping. */
    static ConfigType of(JobDefinition job, ConfigField execution) {
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        fields.put("execution", section(execution).describedAs("How steps are executed"));
        fields.put("loggers", loggers(job).describedAs("How messages are written"));
        fields.put("resources", resources(job).describedAs("How shared resources are made"));
        ConfigField inputs = inputs(
                job.graph(),
                null,
                (index, input) -> isFromConfig(null, index, input, false)
                        && !job.inputValues().containsKey(input.name()));
        if (inputs != null) {
            fields.put("inputs", inputs.describedAs("Values of the job's inputs"));
        }
        ConfigField ops = job.graph().configMapping() == null
                ? ConfigField.of(nodes(job.graph(), true))
                : section(job.graph().configMapping().field());
        fields.put("ops", ops.describedAs("The config of ops, and inputs that are not connected"));
        return ConfigType.shape(fields);
    }

    private static ConfigField section(@Nullable ConfigField config) {
        return config == null ? PLAIN_OP : ConfigField.shape(Map.of("config", config));
    }

    private static ConfigField loggers(JobDefinition job) {
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        job.loggers()
                .forEach((key, logger) ->
                        fields.put(key, section(logger.config()).asOptional()));
        return ConfigField.shape(fields);
    }

    private static ConfigField resources(JobDefinition job) {
        Set<String> required = RequiredResources.withRequirements(job);
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        for (Map.Entry<String, ResourceDefinition> entry : job.resources().entrySet()) {
            ResourceDefinition resource = entry.getValue();
            ConfigField field = section(resource.config()).describedAs(resource.description());
            fields.put(entry.getKey(), required.contains(entry.getKey()) ? field : field.asOptional());
        }
        fields.putIfAbsent(IOManager.DEFAULT_KEY, PLAIN_OP);
        return ConfigField.shape(fields);
    }

    /** The sections of a graph's nodes; those of nodes that a selection left out may be given, but need not. */
    static ConfigType nodes(GraphDefinition graph, boolean withOmitted) {
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        graph.nodes().forEach((name, node) -> fields.put(name, node(node, false)));
        if (withOmitted) {
            graph.omitted().forEach(node -> fields.put(node.name(), node(node, true)));
        }
        return ConfigType.shape(fields);
    }

    private static ConfigField node(Node node, boolean omitted) {
        NodeDefinition definition = node.definition();
        ConfigField inputs = inputs(definition, node, (index, input) -> isFromConfig(node, index, input, omitted));
        ConfigField config = null;
        if (definition instanceof OpDefinition op) {
            config = op.config() == null ? ConfigField.ANYTHING : op.config();
            if (inputs == null && op.config() == null && op.description() == null && !omitted) {
                return PLAIN_OP;
            }
        } else if (definition instanceof GraphDefinition graph && graph.configMapping() != null) {
            config = graph.configMapping().field();
        }
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        if (inputs != null) {
            fields.put("inputs", omitted ? inputs.asOptional() : inputs);
        }
        if (config != null) {
            fields.put("config", config);
        } else if (definition instanceof GraphDefinition graph) {
            fields.put("ops", ConfigField.of(nodes(graph, false)));
        }
        ConfigField section = ConfigField.shape(fields).describedAs(definition.description());
        return omitted ? section.asOptional() : section;
    }

    /** The inputs that config can give: those of a loadable type that nothing else feeds. */
    private static @Nullable ConfigField inputs(
            NodeDefinition definition, @Nullable Node node, BiPredicate<Integer, InputDefinition> isFromConfig) {
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        List<InputDefinition> inputs = definition.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            InputDefinition input = inputs.get(i);
            if (isFromConfig.test(i, input)) {
                ConfigField field = ConfigField.of(InputConfig.type(input.type().configForm()));
                ConfigField needed = hasDefault(definition, i) ? field.asOptional() : field.asRequired();
                fields.put(
                        input.name(),
                        needed.describedAs(input.description()).withAlternative(otherWay(node, input.name())));
            } else if (input.managerKey() != null) {
                fields.put(input.name(), ConfigField.ANYTHING.describedAs("What its input manager is told"));
            }
        }
        return fields.isEmpty() ? null : ConfigField.shape(fields);
    }

    private static String otherWay(@Nullable Node node, String input) {
        return node == null
                ? "Or give the job a value: inputValue(\"" + input + "\", …)."
                : "Or connect input \"" + input + "\" of " + node.describe() + " to an output.";
    }

    /** Of a node that a selection left out, only what the graph around it maps counts as connected. */
    static boolean isFromConfig(@Nullable Node node, int index, InputDefinition input, boolean omitted) {
        Wire wire = node == null ? null : node.wire(index);
        boolean open = wire == null || (omitted && !(wire instanceof Wire.GraphInput));
        return open && input.managerKey() == null && input.type().loadableFromConfig();
    }

    /** Whether an input has a default: its own, or that of the first input inside that it feeds. */
    static boolean hasDefault(NodeDefinition definition, int index) {
        InputDefinition input = definition.inputs().get(index);
        if (input.fallback() != null || !(definition instanceof GraphDefinition graph)) {
            return input.fallback() != null;
        }
        for (InputMapping mapping : graph.inputMappings()) {
            Node inside =
                    mapping.graphInput().equals(input.name()) ? graph.nodes().get(mapping.node()) : null;
            if (inside != null) {
                return hasDefault(inside.definition(), inside.definition().inputIndex(mapping.input()));
            }
        }
        return false;
    }
}
