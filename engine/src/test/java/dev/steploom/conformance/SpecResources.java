package dev.steploom.conformance;

import dev.steploom.io.InputManager;
import dev.steploom.resource.ResourceContext;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceFunction;
import dev.steploom.resource.ResourceKey;
import java.util.List;

/** The resources of the case vocabulary. */
final class SpecResources {
    private final CaseTrace trace;

    SpecResources(CaseTrace trace) {
        this.trace = trace;
    }

    ResourceDefinition resource(String key, Spec resource) {
        if (resource.text("kind").equals("configured")) {
            return resource(key, Spec.of(resource.get("base"))).configured(resource.get("config"));
        }
        List<String> requires =
                resource.list("requires").stream().map(String.class::cast).toList();
        ResourceDefinition definition = definition(key, resource, requires).requires(requires);
        return resource.get("config_schema") == null
                ? definition
                : definition.withConfig(SpecConfig.field(resource.get("config_schema")));
    }

    private ResourceDefinition definition(String key, Spec resource, List<String> requires) {
        Spec params = Spec.of(resource.map("params"));
        Object value = params.get("value");
        return switch (resource.text("kind")) {
            case "value" -> ResourceDefinition.of(value);
            case "config" ->
                traced(
                        key,
                        context ->
                                params.get("field") == null ? context.config() : context.config(params.text("field")));
            case "plain" -> traced(key, context -> value).ofType(value == null ? Void.class : value.getClass());
            case "sum_of" -> traced(key, context -> sum(context, requires, params.has("n") ? params.get("n") : 0));
            case "fail" ->
                traced(key, context -> {
                    throw new UserError("init");
                });
            case "generator" ->
                ResourceDefinition.from(
                        init(key, context -> requires.isEmpty() ? value : sum(context, requires, value)),
                        made -> trace.add("resource_teardown:" + key));
            case "teardown_fail" ->
                ResourceDefinition.from(
                        init(key, context -> requires.isEmpty() ? value : sum(context, requires, value)), made -> {
                            trace.add("resource_teardown:" + key);
                            throw new UserError("teardown");
                        });
            case "io_manager" -> traced(key, context -> new TracingManager(key, trace, ""));
            case "failing_io_manager" ->
                ResourceDefinition.from(() -> new TracingManager(key, trace, params.text("on")));
            case "input_manager" ->
                ResourceDefinition.of((InputManager) context -> {
                    trace.add("load_input:" + key + ":" + context.stepKey() + "." + context.input());
                    return value;
                });
            default -> throw new Unsupported("resources of kind " + resource.text("kind"));
        };
    }

    private ResourceDefinition traced(String key, ResourceFunction<Object> maker) {
        return ResourceDefinition.from(init(key, maker));
    }

    private ResourceFunction<Object> init(String key, ResourceFunction<Object> maker) {
        return context -> {
            trace.add("resource_init:" + key);
            return maker.create(context);
        };
    }

    private static Object sum(ResourceContext context, List<String> requires, Object first) {
        Object sum = first;
        for (String required : requires) {
            sum = PythonValues.add(sum, context.resource(new ResourceKey<>(required, Object.class)));
        }
        return sum;
    }
}
