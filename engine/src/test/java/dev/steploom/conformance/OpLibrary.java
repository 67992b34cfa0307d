package dev.steploom.conformance;

import dev.steploom.definition.Failure;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpBody;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryRequested;
import dev.steploom.event.AssetKey;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.AssetObservation;
import dev.steploom.event.ExpectationResult;
import dev.steploom.event.MetadataValue;
import dev.steploom.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The bodies of the ops of the case vocabulary. */
final class OpLibrary {
    private final CaseTrace trace;

    OpLibrary(CaseTrace trace) {
        this.trace = trace;
    }

    OpBody body(Map<String, Object> op) {
        String kind = (String) op.get("kind");
        Spec params = Spec.of(op.getOrDefault("params", Map.of()));
        List<?> outs = (List<?>) op.getOrDefault("outs", List.of());
        String out = outs.isEmpty() ? null : (String) ((Map<?, ?>) outs.get(0)).get("name");
        return context -> {
            trace.add("op:" + context.stepKey() + "#" + context.retryNumber());
            new Call(context, kind, params, out, inputs(context)).run();
        };
    }

    private static List<Object> inputs(OpContext context) {
        List<InputDefinition> inputs = context.op().inputs();
        return inputs.stream()
                .filter(input -> !input.type().isNothing())
                .sorted(Comparator.comparing(InputDefinition::name))
                .map(input -> context.input(input.name()))
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    /** One call of a body. */
    private final class Call {
        private final OpContext context;
        private final String kind;
        private final Spec params;
        private final String out;
        private final List<Object> inputs;

        Call(OpContext context, String kind, Spec params, String out, List<Object> inputs) {
            this.context = context;
            this.kind = kind;
            this.params = params;
            this.out = out;
            this.inputs = inputs;
        }

        private Object pass() {
            return params.has("value") ? params.get("value") : inputs.isEmpty() ? null : inputs.get(0);
        }

        private void emit(Object value) {
            context.emit(out, value);
        }

        private void emitIfOut() {
            if (out != null) {
                emit(pass());
            }
        }

        void run() throws Exception {
            switch (kind) {
                case "const" -> emit(params.get("value"));
                case "add" -> emit(PythonValues.add(inputs.get(0), params.get("n")));
                case "mul" -> emit(PythonValues.multiply(inputs.get(0), params.get("n")));
                case "sum" -> {
                    Object sum = 0;
                    for (Object value : PythonValues.flat(inputs)) {
                        sum = PythonValues.add(sum, value);
                    }
                    emit(sum);
                }
                case "concat" ->
                    emit(String.join(
                            params.text("sep", ""),
                            PythonValues.flat(inputs).stream()
                                    .map(PythonValues::text)
                                    .toList()));
                case "list" -> emit(inputs);
                case "identity" -> emit(inputs.get(0));
                case "multi" -> {
                    for (Object pair : params.list("emit")) {
                        context.emit((String) ((List<?>) pair).get(0), ((List<?>) pair).get(1));
                    }
                }
                case "emit_branches" -> {
                    Object emit = context.config("emit") == null ? params.get("emit") : context.config("emit");
                    for (Object name : (List<?>) emit) {
                        context.emit((String) name, pass());
                    }
                }
                case "threshold" -> context.emit(isOver() ? "high" : "low", inputs.get(0));
                case "skip_if_over" -> {
                    if (!isOver()) {
                        emit(inputs.get(0));
                    }
                }
                case "nothing_out" -> {}
                case "from_config" ->
                    emit(params.get("field") == null ? context.config() : context.config((String) params.get("field")));
                case "from_resource" ->
                    emit(context.resource(new ResourceKey<>((String) params.get("resource"), Object.class)));
                case "run_tag" -> emit(context.runTags().get((String) params.get("tag")));
                case "retry_number" -> emit(context.retryNumber());
                case "dynamic_emit" -> dynamicEmit();
                case "dynamic_from_input" -> {
                    List<Object> values = PythonValues.flat(inputs);
                    for (int i = 0; i < values.size(); i++) {
                        context.emitDynamic(out, "k" + i, values.get(i));
                    }
                }
                default -> runFailing();
            }
        }

        private boolean isOver() {
            return PythonValues.compare(inputs.get(0), params.get("n")) > 0;
        }

        private void dynamicEmit() throws UserError {
            List<Object> keys = params.list("keys");
            for (int i = 0; i < keys.size(); i++) {
                Object value = params.has("values")
                        ? params.list("values").get(i)
                        : inputs.isEmpty() || inputs.get(0) == null ? keys.get(i) : inputs.get(0);
                context.emitDynamic(out, (String) keys.get(i), value);
            }
            if (Boolean.TRUE.equals(params.get("then_fail"))) {
                throw new UserError("after dynamic");
            }
        }

        private void runFailing() throws Exception {
            switch (kind) {
                case "fail" -> throw new UserError(params.text("message", "fail"));
                case "fail_if_over" -> {
                    if (isOver()) {
                        throw new UserError("over");
                    }
                    emit(inputs.get(0));
                }
                case "fail_after_output" -> {
                    emit(pass());
                    throw new UserError(params.text("message", "fail"));
                }
                case "fail_n_times" -> {
                    if (context.retryNumber() < params.number("n")) {
                        throw new UserError("attempt " + context.retryNumber());
                    }
                    emit(pass());
                }
                case "request_retry_n_times" -> {
                    if (context.retryNumber() < params.number("n")) {
                        Object wait = params.get("seconds_to_wait");
                        throw new RetryRequested(
                                params.has("max_retries") ? params.number("max_retries") : 1,
                                wait == null ? null : Spec.seconds(wait),
                                null);
                    }
                    emit(pass());
                }
                case "fail_in_runs" -> {
                    if (params.list("runs").contains(trace.runIndex())) {
                        throw new UserError("run " + trace.runIndex());
                    }
                    emit(pass());
                }
                case "failure" ->
                    throw new Failure(
                            (String) params.get("description"),
                            params.map("metadata"),
                            !Boolean.FALSE.equals(params.get("allow_retries")));
                default -> runReporting();
            }
        }

        private void runReporting() {
            switch (kind) {
                case "log" -> {
                    for (Object message : params.list("messages")) {
                        log((String) ((List<?>) message).get(0), (String) ((List<?>) message).get(1));
                    }
                }
                case "materialize", "log_event" -> params.list("assets").forEach(asset -> materialize(Spec.of(asset)));
                case "observe" -> params.list("assets").forEach(asset -> observe(Spec.of(asset)));
                case "expectation" -> params.list("results").forEach(result -> expect(Spec.of(result)));
                case "output_metadata" -> {
                    context.emit(out, pass(), params.map("metadata"));
                    return;
                }
                default -> throw new UnsupportedOperationException("op kind " + kind);
            }
            emitIfOut();
        }

        private void log(String level, String message) {
            switch (level) {
                case "debug" -> context.log().debug(message);
                case "info" -> context.log().info(message);
                case "warning" -> context.log().warn(message);
                default -> context.log().error(message);
            }
        }

        private void materialize(Spec asset) {
            context.materialize(new AssetMaterialization(
                    key(asset), (String) asset.get("description"), (String) asset.get("partition"), metadata(asset)));
        }

        private void observe(Spec asset) {
            context.observe(new AssetObservation(
                    key(asset), (String) asset.get("description"), (String) asset.get("partition"), metadata(asset)));
        }

        private void expect(Spec result) {
            context.expect(ExpectationResult.of(
                    (Boolean) result.get("success"), (String) result.get("label"), result.map("metadata")));
        }

        private Map<String, MetadataValue> metadata(Spec spec) {
            return MetadataValue.ofAll(spec.map("metadata"));
        }

        private AssetKey key(Spec asset) {
            Object key = asset.get("key");
            return key instanceof String text
                    ? AssetKey.of(text)
                    : new AssetKey(
                            ((List<?>) key).stream().map(String.class::cast).toList());
        }
    }
}
