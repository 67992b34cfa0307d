package dev.steploom.conformance;

import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes events down in the form of the cases. */
final class EventRecording {

    List<Object> of(List<Event> events) {
        List<Object> out = new ArrayList<>();
        List<Map<String, Object>> hooks = new ArrayList<>();
        for (Event event : events) {
            if (event.type() == EventType.LOG_MESSAGE) {
                continue;
            }
            boolean hook = event instanceof Event.Hook;
            if (!hooks.isEmpty() && !(hook && hooks.get(0).get("step_key").equals(event.stepKey()))) {
                flush(hooks, out);
            }
            if (hook) {
                hooks.add(record(event));
            } else {
                out.add(record(event));
            }
        }
        flush(hooks, out);
        return out;
    }

    /** Hooks of one step run in no fixed order: each block of theirs is sorted, as the recorder does. */
    private static void flush(List<Map<String, Object>> hooks, List<Object> out) {
        hooks.sort(Comparator.comparing(hook -> (String) hook.get("event_type")));
        out.addAll(hooks);
        hooks.clear();
    }

    private static Map<String, Object> record(Event event) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("event_type", event.type().name().replaceFirst("^RUN_", "PIPELINE_"));
        out.put("step_key", event.stepKey());
        if (event instanceof Event.StepOutput output) {
            out.put("output", output.output());
            putIfNotNull(out, "mapping_key", output.mappingKey());
            putIfNotNull(out, "type_check", output.typeCheckPassed() ? null : false);
        } else if (event instanceof Event.HandledOutput output) {
            out.put("output", output.output());
        } else if (event instanceof Event.LoadedInput input) {
            out.put("input", input.input());
            out.put("upstream", input.upstreamStep() + "." + input.upstreamOutput());
        } else if (event instanceof Event.StepInput input) {
            out.put("input", input.input());
            putIfNotNull(out, "type_check", input.typeCheckPassed() ? null : false);
        } else if (event instanceof Event.StepRetry retry) {
            out.put(
                    "seconds_to_wait",
                    retry.waitTime() == null ? null : retry.waitTime().toNanos() / 1e9);
        } else if (event instanceof Event.StepFailed failed) {
            out.put("error", Recording.chain(failed.error()));
        } else if (event instanceof Event.Materialized materialized) {
            out.put("asset_key", materialized.materialization().key().path());
        } else if (event instanceof Event.Observed observed) {
            out.put("asset_key", observed.observation().key().path());
        } else if (event instanceof Event.Expectation expectation) {
            out.put("label", expectation.result().label());
            out.put("passed", expectation.result().success());
        } else if (event instanceof Event.Run run && run.type() == EventType.RUN_FAILURE) {
            out.put("reason", run.reason() == null ? null : run.reason().name());
            putIfNotNull(out, "error", run.error() == null ? null : Recording.chain(run.error()));
        }
        return out;
    }

    private static void putIfNotNull(Map<String, Object> out, String key, Object value) {
        if (value != null) {
            out.put(key, value);
        }
    }
}
