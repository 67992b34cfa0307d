package dev.steploom.conformance;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.NodeDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
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
    private final Map<String, NodeDefinition> definitions = new HashMap<>();
    private final Map<String, HookDefinition> hooks = new LinkedHashMap<>();

    SpecJob(Spec spec, CaseTrace trace) {
        this.spec = spec;
        this.trace = trace;
        this.library = new OpLibrary(trace);
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
        Unsupported.refuse(config, "mapping", "config mappings");
        Unsupported.refuse(config, "partitioned", "partitions");
        Unsupported.refuse(job, "partitions", "partitions");
        JobDefinition.Builder builder = JobDefinition.builder((GraphDefinition) definitions.get(job.text("graph")))
                .name(job.get("name") == null || job.text("name").isEmpty() ? null : job.text("name"))
                .tags(job.map("tags"))
                .metadata(job.map("metadata"))
                .config(config.map("values"))
                .opRetryPolicy(job.retryPolicy("op_retry_policy"))
                .hooks(job.list("hooks").stream()
                        .map(name -> hooks.get((String) name))
                        .toList());
        if (job.get("run_tags") != null) {
            builder.runTags(job.map("run_tags"));
        }
        job.map("input_values").forEach(builder::inputValue);
        spec.map("resources").forEach((key, resource) -> builder.resource(key, resource(key, Spec.of(resource))));
        return builder.build();
    }

    private OpDefinition op(Spec op) {
        Unsupported.refuse(op, "configured", "configured ops");
        OpDefinition.Builder builder = OpDefinition.builder(op.text("name"), library.body(op.values()))
                .tags(SpecTags.of(op.map("tags")))
                .retryPolicy(op.retryPolicy("retry_policy"))
                .requires(op.list("required_resource_keys").stream()
                        .map(String.class::cast)
                        .toList());
        for (Spec input : op.specs("ins")) {
            Unsupported.refuse(input, "input_manager_key", "input managers");
            builder.inputs(input(input));
        }
        for (Spec output : op.specs("outs")) {
            Unsupported.refuse(output, "io_manager_key", "IO managers");
            builder.outputs(output(output));
        }
        return builder.build();
    }

    private static InputDefinition input(Spec input) {
        InputDefinition definition = InputDefinition.of(input.text("name"), SpecTypes.of(input.text("type")));
        return input.has("default") ? definition.withDefault(input.get("default")) : definition;
    }

    private static OutputDefinition output(Spec output) {
        RuntimeType type = SpecTypes.of(output.text("type"));
        OutputDefinition definition = OutputDefinition.of(output.text("name"), type);
        definition = Boolean.TRUE.equals(output.get("dynamic")) ? definition.asDynamic() : definition;
        return Boolean.FALSE.equals(output.get("required")) ? definition.optional() : definition;
    }

    ResourceDefinition resource(String key, Spec resource) {
        Unsupported.refuse(resource, "config_schema", "configured resources");
        Unsupported.refuse(resource, "requires", "resources that depend on others");
        Object value = resource.map("params").get("value");
        return switch (resource.text("kind")) {
            case "value" -> ResourceDefinition.of(value);
            case "plain" ->
                ResourceDefinition.from(() -> {
                    trace.add("resource_init:" + key);
                    return value;
                });
            case "fail" ->
                ResourceDefinition.from(() -> {
                    trace.add("resource_init:" + key);
                    throw new UserError("init");
                });
            default -> throw new Unsupported("resources of kind " + resource.text("kind"));
        };
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
