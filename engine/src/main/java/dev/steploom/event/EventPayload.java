package dev.steploom.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** The objects that the engine puts beside an event's numbers, for those events that need more than numbers. */
public sealed interface EventPayload {
    /** Why a run ended as it did. */
    record RunEnd(
            @Nullable RunFailureReason reason, @Nullable ErrorInfo error) implements EventPayload {}

    /** The resources being made, and what went wrong. */
    record Resources(List<String> keys, @Nullable ErrorInfo error) implements EventPayload {}

    /** An output that is dynamic, has metadata, or failed its type check. */
    record Output(@Nullable String mappingKey, @Nullable String problem, Map<String, MetadataValue> metadata)
            implements EventPayload {}

    /** An output that was stored, dynamic or with something said of it by the manager that stored it. */
    record Handled(@Nullable String mappingKey, Map<String, MetadataValue> metadata) implements EventPayload {}

    /** A step's failure. */
    record Failure(
            ErrorInfo error,
            @Nullable ErrorSource source,
            @Nullable UserFailure user) implements EventPayload {}

    /** A step's wish to be tried again. */
    record Retry(@Nullable Duration waitTime, ErrorInfo error) implements EventPayload {}

    /** A hook that ran or did not. */
    record Hook(String name, @Nullable ErrorInfo error) implements EventPayload {}

    /** A log message. */
    record Message(Level level, String text, @Nullable ErrorInfo error) implements EventPayload {}
}
