package dev.steploom.junit.report;

import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.event.MetadataValue;
import dev.steploom.type.ValueText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as named values that JSON can hold. */
final class EventFields {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private EventFields() {}

    static Map<String, @Nullable Object> of(Event event) {
        EventFields all = new EventFields();
        all.put("time", event.time().toString())
                .put("type", event.type().name())
                .put("step", event.stepKey());
        all.addOwn(event);
        return all.fields;
    }

    /** An error and its causes, with the line of the user's code. */
    static Map<String, @Nullable Object> error(ErrorInfo error) {
        StackTraceElement line = UserLine.of(error.throwable());
        ErrorInfo cause = error.cause();
        return new EventFields()
                .put("class", error.throwable().getClass().getName())
                .put("message", error.message())
                .put("at", line == null ? null : line.getFileName() + ":" + line.getLineNumber())
                .put("cause", cause == null ? null : error(cause))
                .fields;
    }

    private EventFields put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    private EventFields putError(@Nullable ErrorInfo error) {
        return error == null ? this : put("error", error(error));
    }

    private EventFields putMetadata(Map<String, MetadataValue> metadata) {
        if (!metadata.isEmpty()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            metadata.forEach((name, value) -> values.put(name, plain(value)));
            put("metadata", values);
        }
        return this;
    }

    /** Of lists, maps and tables, the text: what they hold is the user's, and need not be anything that JSON knows. */
    private static @Nullable Object plain(MetadataValue value) {
        boolean structured = value instanceof MetadataValue.Json || value instanceof MetadataValue.Table;
        return structured ? ValueText.shorten(value.value()) : value.value();
    }

    private void addOwn(Event event) {
        if (event instanceof Event.Run run) {
            put("reason", run.reason() == null ? null : run.reason().name())
                    .putError(run.error() == null ? null : ThrownByUser.of(run.error()));
        } else if (event instanceof Event.ResourceInit init) {
            put("resources", init.keys()).putError(init.error());
        } else if (event instanceof Event.StepStart start) {
            put("attempt", start.attempt());
        } else if (event instanceof Event.LoadedInput input) {
            put("input", input.input())
                    .put("upstreamStep", input.upstreamStep())
                    .put("upstreamOutput", input.upstreamOutput())
                    .put("manager", input.managerKey());
        } else if (event instanceof Event.StepInput input) {
            put("input", input.input()).put("problem", input.problem());
        } else if (event instanceof Event.StepOutput output) {
            put("output", output.output())
                    .put("mappingKey", output.mappingKey())
                    .put("problem", output.problem())
                    .putMetadata(output.metadata());
        } else if (event instanceof Event.HandledOutput output) {
            put("output", output.output())
                    .put("mappingKey", output.mappingKey())
                    .put("manager", output.managerKey())
                    .putMetadata(output.metadata());
        } else if (event instanceof Event.StepFailed failed) {
            put("source", failed.source() == null ? null : failed.source().name())
                    .putError(ThrownByUser.of(failed.error()));
        } else if (event instanceof Event.StepRetry retry) {
            put("wait", retry.waitTime() == null ? null : retry.waitTime().toString())
                    .putError(ThrownByUser.of(retry.error()));
        } else {
            addReport(event);
        }
    }

    /** Of what user code reports. */
    private void addReport(Event event) {
        if (event instanceof Event.Materialized written) {
            put("asset", written.materialization().key().toString())
                    .put("description", written.materialization().description())
                    .put("partition", written.materialization().partition())
                    .putMetadata(written.materialization().metadata());
        } else if (event instanceof Event.Observed seen) {
            put("asset", seen.observation().key().toString())
                    .put("description", seen.observation().description())
                    .put("partition", seen.observation().partition())
                    .putMetadata(seen.observation().metadata());
        } else if (event instanceof Event.Expectation check) {
            put("label", check.result().label())
                    .put("success", check.result().success())
                    .putMetadata(check.result().metadata());
        } else if (event instanceof Event.Hook hook) {
            put("hook", hook.hook()).putError(hook.error());
        } else if (event instanceof Event.LogMessage message) {
            put("level", message.level().name())
                    .put("message", message.message())
                    .putError(message.error());
        }
    }
}
