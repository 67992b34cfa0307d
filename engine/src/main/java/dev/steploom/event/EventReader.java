package dev.steploom.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an {@link Event} from one row of the log. */
final class EventReader {
    private EventReader() {}

    static Event event(EventLane.Row row, Instant time, StepNames names) {
        EventType type = row.type();
        int step = row.step();
        Object payload = row.payload();
        @Nullable String key = step == EventLog.NO_STEP ? null : names.stepKey(step);
        return switch (type) {
            case RUN_START, RUN_SUCCESS, RUN_CANCELED, RUN_FAILURE ->
                run(type, time, (EventPayload.@Nullable RunEnd) payload);
            case RESOURCE_INIT_STARTED, RESOURCE_INIT_SUCCESS, RESOURCE_INIT_FAILURE ->
                resources(type, time, key, (EventPayload.@Nullable Resources) payload);
            case LOG_MESSAGE -> {
                EventPayload.Message message = required(payload, EventPayload.Message.class);
                yield new Event.LogMessage(time, key, message.level(), message.text(), message.error());
            }
            default -> ofStep(type, time, step, key == null ? "" : key, row.arg(), row.detail(), payload, names);
        };
    }

    private static Event ofStep(
            EventType type,
            Instant time,
            int step,
            String key,
            int arg,
            int detail,
            @Nullable Object payload,
            StepNames names) {
        return switch (type) {
            case STEP_START, STEP_RESTARTED -> new Event.StepStart(type, time, key, arg);
            case LOADED_INPUT -> loaded(time, step, key, arg, detail, names);
            case STEP_INPUT -> new Event.StepInput(time, key, names.inputName(step, arg), (String) payload);
            case STEP_OUTPUT -> output(time, step, key, arg, payload, names);
            case HANDLED_OUTPUT -> handled(time, step, key, arg, payload, names);
            case STEP_FAILURE -> {
                EventPayload.Failure failure = required(payload, EventPayload.Failure.class);
                yield new Event.StepFailed(time, key, failure.error(), failure.source(), failure.user());
            }
            case STEP_UP_FOR_RETRY -> {
                EventPayload.Retry retry = required(payload, EventPayload.Retry.class);
                yield new Event.StepRetry(time, key, retry.waitTime(), retry.error());
            }
            case ASSET_MATERIALIZATION ->
                new Event.Materialized(time, key, required(payload, AssetMaterialization.class));
            case ASSET_OBSERVATION -> new Event.Observed(time, key, required(payload, AssetObservation.class));
            case STEP_EXPECTATION_RESULT ->
                new Event.Expectation(time, key, required(payload, ExpectationResult.class));
            case HOOK_COMPLETED, HOOK_SKIPPED, HOOK_ERRORED -> {
                EventPayload.Hook hook = required(payload, EventPayload.Hook.class);
                yield new Event.Hook(type, time, key, hook.name(), hook.error());
            }
            default -> new Event.StepEnd(type, time, key);
        };
    }

    private static Event run(EventType type, Instant time, EventPayload.@Nullable RunEnd end) {
        return end == null
                ? new Event.Run(type, time, null, null)
                : new Event.Run(type, time, end.reason(), end.error());
    }

    private static Event resources(
            EventType type, Instant time, @Nullable String key, EventPayload.@Nullable Resources resources) {
        return resources == null
                ? new Event.ResourceInit(type, time, key, List.of(), null)
                : new Event.ResourceInit(type, time, key, resources.keys(), resources.error());
    }

    private static Event output(
            Instant time, int step, String key, int arg, @Nullable Object payload, StepNames names) {
        String name = names.outputName(step, arg);
        return payload instanceof EventPayload.Output output
                ? new Event.StepOutput(time, key, name, output.mappingKey(), output.problem(), output.metadata())
                : new Event.StepOutput(time, key, name, null, null, Map.of());
    }

    private static Event loaded(Instant time, int step, String key, int input, int slot, StepNames names) {
        String name = names.inputName(step, input);
        String manager = names.inputManager(step, input);
        if (slot == EventLog.NO_SLOT) {
            return new Event.LoadedInput(time, key, name, null, null, manager);
        }
        int from = names.stepOfSlot(slot);
        int output = names.outputOfSlot(slot);
        return new Event.LoadedInput(
                time,
                key,
                name,
                names.stepKey(from),
                names.outputName(from, output),
                manager == null ? names.outputManager(from, output) : manager);
    }

    private static Event handled(
            Instant time, int step, String key, int output, @Nullable Object payload, StepNames names) {
        String name = names.outputName(step, output);
        String manager = names.outputManager(step, output);
        if (payload instanceof EventPayload.Handled handled) {
            return new Event.HandledOutput(time, key, name, handled.mappingKey(), manager, handled.metadata());
        }
        String mappingKey = payload instanceof EventPayload.Output emitted ? emitted.mappingKey() : null;
        return new Event.HandledOutput(time, key, name, mappingKey, manager, Map.of());
    }

    private static <T> T required(@Nullable Object payload, Class<T> type) {
        if (!type.isInstance(payload)) {
            throw new IllegalStateException("An event of the log lacks its " + type.getSimpleName() + ".");
        }
        return type.cast(payload);
    }
}
