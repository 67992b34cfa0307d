package dev.steploom.conformance;

import dev.steploom.definition.ExecutorDefinition;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.JobBuilder;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.NodeDefinition;
import dev.steploom.definition.OpBuilder;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.partition.PartitionedConfig;
import dev.steploom.partition.PartitionsDefinition;
import dev.steploom.partition.StaticPartitionsDefinition;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.RuntimeType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds the job of a case from its spec, with the programmatic definitions alone. */
final class SpecJob {
    private final Spec spec;
    private final CaseTrace trace;
    private final OpLibrary library;
    private final SpecResources resources;
    private final Map<String, NodeDefinition> definitions = new HashMap<>();
    private final Map<String, HookDefinition> hooks = new LinkedHashMap<>();

    SpecJob(Spec spec, CaseTrace trace) {
        this.spec = spec;
        this.trace = trace;
        this.library = new OpLibrary(trace);
        this.resources = new SpecResources(trace);
    }

    JobDefinition build() {
        spec.map("hooks").forEach((name, hook) -> hooks.put(name, hook(name, Spec.of(hook))));
        for (Spec op : spec.specs("ops")) {
            definitions.put(op.text("name"), op(op));
        }
        for (Spec graph : spec.specs("graphs")) {
            definitions.put(graph.text("name"), new SpecGraph(graph, definitions, hooks).build());
        }
        return job(Spec.of(spec.get("job")));
    }

    private JobDefinition job(Spec job) {
        Spec config = Spec.of(job.map("config"));
        JobBuilder builder = JobDefinition.builder((GraphDefinition) definitions.get(job.text("graph")))
                .name(job.get("name") == null || job.text("name").isEmpty() ? null : job.text("name"))
                .tags(SpecTags.of(job.map("tags")))
                .metadata(job.map("metadata"))
                .executor(ExecutorDefinition.inProcess())
                .opRetryPolicy(job.retryPolicy("op_retry_policy"))
                .hooks(job.list("hooks").stream()
                        .map(name -> hooks.get((String) name))
                        .toList());
        if (job.has("partitions")) {
            PartitionsDefinition partitions = StaticPartitionsDefinition.of(
                    job.list("partitions").stream().map(String.class::cast).toList());
            if (config.get("partitioned") == null) {
                builder.partitions(partitions);
            } else {
                builder.config(partitioned(partitions, config));
            }
        }
        if (config.get("values") != null) {
            builder.config(config.map("values"));
        }
        if (config.get("mapping") != null) {
            builder.config(SpecConfig.mapping(config.get("mapping")));
        }
        if (job.get("run_tags") != null) {
            builder.runTags(SpecTags.of(job.map("run_tags")));
        }
        job.map("input_values").forEach(builder::inputValue);
        spec.map("resources").forEach((key, resource) -> builder.resource(key, resource(key, Spec.of(resource))));
        return builder.build();
    }

    private static PartitionedConfig partitioned(PartitionsDefinition partitions, Spec config) {
        PartitionedConfig partitioned = PartitionedConfig.of(
                partitions,
                key -> Spec.of(SpecConfig.template(
                                config.get("partitioned"), Map.of("partition_key", new SpecConfig.Holder(key))))
                        .values());
        return config.get("tags") == null
                ? partitioned
                : partitioned.withTags(key -> strings(Spec.of(
                        SpecConfig.template(config.get("tags"), Map.of("partition_key", new SpecConfig.Holder(key))))));
    }

    private static Map<String, String> strings(Spec tags) {
        Map<String, String> strings = new LinkedHashMap<>();
        tags.values().forEach((name, value) -> strings.put(name, (String) value));
        return strings;
    }

    private OpDefinition op(Spec op) {
        if (op.get("configured") != null) {
            return configured(op.text("name"), Spec.of(op.get("configured")));
        }
        OpBuilder builder = OpDefinition.builder(op.text("name"), library.body(op.values()))
                .tags(SpecTags.of(op.map("tags")))
                .retryPolicy(op.retryPolicy("retry_policy"))
                .requires(op.list("required_resource_keys").stream()
                        .map(String.class::cast)
                        .toList());
        if (op.get("config_schema") != null) {
            builder.config(SpecConfig.field(op.get("config_schema")));
        }
        for (Spec input : op.specs("ins")) {
            builder.inputs(input(input));
        }
        for (Spec output : op.specs("outs")) {
            builder.outputs(output(output));
        }
        return builder.build();
    }

    private OpDefinition configured(String name, Spec configured) {
        OpDefinition base = (OpDefinition) definitions.get(configured.text("of"));
        Object config = configured.get("config");
        return configured.get("config_schema") == null
                ? base.configured(name, config)
                : base.configured(
                        name,
                        SpecConfig.field(configured.get("config_schema")),
                        own -> SpecConfig.template(config, Map.of("config", new SpecConfig.Holder(own))));
    }

    private static InputDefinition input(Spec input) {
        InputDefinition definition = InputDefinition.of(input.text("name"), SpecTypes.of(input.text("type")));
        if (input.get("input_manager_key") != null) {
            definition = definition.loadedBy(input.text("input_manager_key"));
        }
        return input.has("default") ? definition.withDefault(input.get("default")) : definition;
    }

    private static OutputDefinition output(Spec output) {
        RuntimeType type = SpecTypes.of(output.text("type"));
        OutputDefinition definition = OutputDefinition.of(output.text("name"), type);
        definition = Boolean.TRUE.equals(output.get("dynamic")) ? definition.asDynamic() : definition;
        if (output.get("io_manager_key") != null) {
            definition = definition.keptBy(output.text("io_manager_key"));
        }
        return Boolean.FALSE.equals(output.get("required")) ? definition.optional() : definition;
    }

    ResourceDefinition resource(String key, Spec resource) {
        return resources.resource(key, resource);
    }

    private HookDefinition hook(String name, Spec hook) {
        HookDefinition.Body body = context -> {
            trace.add("hook:" + name + ":" + context.stepKey());
            if (hook.get("resource") != null) {
                Object value = context.resource(new ResourceKey<>(hook.text("resource"), Object.class));
                trace.add("hook_resource:" + name + ":" + PythonValues.text(value));
            }
            if (Boolean.TRUE.equals(hook.get("fails"))) {
                throw new UserError("hook");
            }
        };
        HookDefinition.Trigger trigger =
                hook.text("kind").equals("success") ? HookDefinition.Trigger.SUCCESS : HookDefinition.Trigger.FAILURE;
        Set<String> required = hook.list("required_resource_keys").stream()
                .map(String.class::cast)
                .collect(Collectors.toSet());
        return new HookDefinition(name, trigger, body, required);
    }

    List<Spec> runs() {
        return spec.specs("runs");
    }
}
