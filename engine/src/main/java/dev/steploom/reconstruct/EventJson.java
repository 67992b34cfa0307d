package dev.steploom.reconstruct;

import dev.steploom.event.AssetKey;
import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.event.MetadataValue;
import dev.steploom.event.UserFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as a map for JSON: its type, time and step first; what it does not have is left out. */
final class EventJson {
    private final Map<String, Object> json = new LinkedHashMap<>();

    private EventJson(Event event) {
        put("type", event.type().name());
        put("time", event.time().toString());
        put("step", event.stepKey());
    }

    static Map<String, Object> of(Event event) {
        EventJson line = new EventJson(event);
        line.fill(event);
        return line.json;
    }

    private void fill(Event event) {
        if (event instanceof Event.Run run) {
            put("reason", run.reason() == null ? null : run.reason().name());
            error(run.error());
        } else if (event instanceof Event.ResourceInit init) {
            put("resources", init.keys());
            error(init.error());
        } else if (event instanceof Event.StepStart start) {
            put("attempt", start.attempt());
        } else if (event instanceof Event.LoadedInput input) {
            put("input", input.input());
            put("upstreamStep", input.upstreamStep());
            put("upstreamOutput", input.upstreamOutput());
            put("manager", input.managerKey());
        } else if (event instanceof Event.StepInput input) {
            put("input", input.input());
            put("problem", input.problem());
        } else if (event instanceof Event.StepOutput output) {
            output(output.output(), output.mappingKey());
            put("problem", output.problem());
            metadata(output.metadata());
        } else if (event instanceof Event.HandledOutput output) {
            output(output.output(), output.mappingKey());
            put("manager", output.managerKey());
            metadata(output.metadata());
        } else if (event instanceof Event.StepFailed failed) {
            put("source", failed.source() == null ? null : failed.source().name());
            error(failed.error());
            failure(failed.failure());
        } else if (event instanceof Event.StepRetry retry) {
            put("wait", retry.waitTime() == null ? null : retry.waitTime().toString());
            error(retry.error());
        } else {
            fillUsers(event);
        }
    }

    /** What user code says of itself. */
    private void fillUsers(Event event) {
        if (event instanceof Event.Materialized written) {
            var asset = written.materialization();
            asset(asset.key(), asset.description(), asset.partition(), asset.metadata());
        } else if (event instanceof Event.Observed seen) {
            var asset = seen.observation();
            asset(asset.key(), asset.description(), asset.partition(), asset.metadata());
        } else if (event instanceof Event.Expectation expectation) {
            put("label", expectation.result().label());
            put("success", expectation.result().success());
            metadata(expectation.result().metadata());
        } else if (event instanceof Event.Hook hook) {
            put("hook", hook.hook());
            error(hook.error());
        } else if (event instanceof Event.LogMessage message) {
            put("level", message.level().name());
            put("message", message.message());
            error(message.error());
        }
    }

    private void output(String output, @Nullable String mappingKey) {
        put("output", output);
        put("mappingKey", mappingKey);
    }

    private void asset(
            AssetKey key,
            @Nullable String description,
            @Nullable String partition,
            Map<String, MetadataValue> metadata) {
        put("asset", key.toString());
        put("description", description);
        put("partition", partition);
        metadata(metadata);
    }

    private void failure(@Nullable UserFailure failure) {
        if (failure != null) {
            put("label", failure.label());
            put("description", failure.description());
            metadata(failure.metadata());
        }
    }

    private void error(@Nullable ErrorInfo error) {
        put("error", error == null ? null : ReportJson.error(error));
    }

    private void metadata(Map<String, MetadataValue> metadata) {
        put("metadata", metadata.isEmpty() ? null : ReportJson.metadata(metadata));
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
