package dev.steploom.conformance;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.event.MetadataValue;
import dev.steploom.execution.InputLoadException;
import dev.steploom.execution.JobExecutionResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** Writes down a run in the form in which the cases hold the reference's. */
final class Recording {
    private final JobExecutionResult result;
    private final Map<String, Object> out = new LinkedHashMap<>();

    private Recording(JobExecutionResult result) {
        this.result = result;
    }

    static Map<String, Object> of(JobExecutionResult result, CaseTrace trace) {
        Recording recording = new Recording(result);
        recording.record();
        recording.out.put("trace", trace.normalised());
        return recording.out;
    }

    /** A run whose values are kept by IO managers, and which may be a re-execution. */
    static Map<String, Object> ofStored(JobExecutionResult result, CaseTrace trace) {
        Map<String, Object> out = of(result, trace);
        Spec.of(out.get("plan"))
                .values()
                .put(
                        "steps_to_execute",
                        result.stepsToExecute().stream().sorted().toList());
        out.remove("job_outputs");
        out.remove("absent_job_outputs");
        return out;
    }

    private void record() {
        out.put("success", result.success());
        out.put("run_status", result.status().name());
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("steps", result.plan().steps());
        plan.put("levels", result.plan().levels());
        plan.put("deps", result.plan().dependencies());
        out.put("plan", plan);
        Map<String, Object> steps = new TreeMap<>();
        result.steps().forEach((key, state) -> steps.put(key, state.name().toLowerCase(Locale.ROOT)));
        out.put("steps", steps);
        out.put("execution_order", result.executionOrder());
        out.put("retries", result.retries());
        out.put("tags", result.tags());
        out.put("events", new EventRecording().of(result.events()));
        recordOutputs();
        recordFailures();
        recordReports();
    }

    private void recordOutputs() {
        Map<String, Object> outputs = new LinkedHashMap<>();
        List<String> absent = new ArrayList<>();
        addNodes(result.job().graph(), "", outputs, absent);
        out.put("node_outputs", outputs);
        out.put("absent_outputs", absent.stream().sorted().toList());
        Map<String, Object> jobOutputs = new LinkedHashMap<>();
        List<String> absentJobOutputs = new ArrayList<>();
        for (OutputDefinition output : result.job().graph().outputs()) {
            try {
                jobOutputs.put(output.name(), result.outputValue(output.name()));
            } catch (NoSuchElementException | InputLoadException e) {
                absentJobOutputs.add(output.name());
            }
        }
        if (!jobOutputs.isEmpty() || !absentJobOutputs.isEmpty()) {
            out.put("job_outputs", jobOutputs);
            out.put("absent_job_outputs", absentJobOutputs);
        }
    }

    private void addNodes(GraphDefinition graph, String prefix, Map<String, Object> outputs, List<String> absent) {
        for (Node node : graph.nodes().values()) {
            String path = prefix + node.name();
            for (OutputDefinition output : node.definition().outputs()) {
                try {
                    Object value = result.outputForNode(path, output.name());
                    Spec.of(outputs.computeIfAbsent(path, key -> new LinkedHashMap<>()))
                            .values()
                            .put(output.name(), value);
                } catch (NoSuchElementException | InputLoadException e) {
                    absent.add(path + "." + output.name());
                }
            }
            if (node.definition() instanceof GraphDefinition inner) {
                addNodes(inner, path + ".", outputs, absent);
            }
        }
    }

    private void recordFailures() {
        Map<String, Object> failures = new LinkedHashMap<>();
        result.failures().forEach((step, event) -> {
            Map<String, Object> failure = new LinkedHashMap<>();
            failure.put("error", JavaDifferences.referenceNames(event.error().chain()));
            if (event.failure() != null) {
                Map<String, Object> user = new LinkedHashMap<>();
                user.put("label", event.failure().label());
                user.put("description", event.failure().description());
                user.put("metadata", metadata(event.failure().metadata()));
                failure.put("user_failure", user);
            }
            failure.put(
                    "error_source",
                    event.source() == null ? null : event.source().name());
            failures.put(step, failure);
        });
        putIfAny("failures", failures);
    }

    private void recordReports() {
        List<Object> materializations = new ArrayList<>();
        for (Event.Materialized event : result.events(Event.Materialized.class)) {
            materializations.add(asset(
                    event.stepKey(),
                    event.materialization().key().path(),
                    event.materialization().partition(),
                    event.materialization().metadata()));
        }
        List<Object> observations = new ArrayList<>();
        for (Event.Observed event : result.events(Event.Observed.class)) {
            observations.add(asset(
                    event.stepKey(),
                    event.observation().key().path(),
                    event.observation().partition(),
                    event.observation().metadata()));
        }
        List<Object> expectations = new ArrayList<>();
        for (Event.Expectation event : result.events(Event.Expectation.class)) {
            Map<String, Object> expectation = new LinkedHashMap<>();
            expectation.put("step_key", event.stepKey());
            expectation.put("label", event.result().label());
            expectation.put("success", event.result().success());
            expectation.put("metadata", metadata(event.result().metadata()));
            expectations.add(expectation);
        }
        Map<String, Object> outputMetadata = new LinkedHashMap<>();
        for (Event.StepOutput event : result.events(Event.StepOutput.class)) {
            if (!event.metadata().isEmpty()) {
                Spec.of(outputMetadata.computeIfAbsent(event.stepKey(), key -> new LinkedHashMap<>()))
                        .values()
                        .put(event.output(), metadata(event.metadata()));
            }
        }
        List<Object> logs = new ArrayList<>();
        for (Event.LogMessage message : result.logs()) {
            if (message.stepKey() == null) {
                continue; // The engine's own, of a teardown that failed.
            }
            Map<String, Object> log = new LinkedHashMap<>();
            log.put("level", message.level().name().replace("WARN", "WARNING"));
            log.put("message", message.message());
            log.put("step_key", message.stepKey());
            logs.add(log);
        }
        putIfAny("materializations", materializations);
        putIfAny("observations", observations);
        putIfAny("expectations", expectations);
        putIfAny("output_metadata", outputMetadata);
        putIfAny("logs", logs);
    }

    private void putIfAny(String key, Object value) {
        boolean empty = value instanceof Map<?, ?> map ? map.isEmpty() : ((List<?>) value).isEmpty();
        if (!empty) {
            out.put(key, value);
        }
    }

    private static Map<String, Object> asset(
            String step, List<String> key, String partition, Map<String, MetadataValue> metadata) {
        Map<String, Object> asset = new LinkedHashMap<>();
        asset.put("step_key", step);
        asset.put("asset_key", key);
        if (partition != null) {
            asset.put("partition", partition);
        }
        asset.put("metadata", metadata(metadata));
        return asset;
    }

    static Map<String, Object> metadata(Map<String, MetadataValue> values) {
        Map<String, Object> metadata = new TreeMap<>();
        values.forEach((name, value) -> {
            Map<String, Object> typed = new LinkedHashMap<>();
            typed.put("type", value.kind());
            typed.put("value", value.value());
            metadata.put(name, typed);
        });
        return metadata;
    }

    static List<String> chain(ErrorInfo error) {
        return JavaDifferences.referenceNames(error.chain());
    }
}
