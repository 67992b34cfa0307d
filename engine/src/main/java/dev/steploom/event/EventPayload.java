package dev.steploom.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** The objects that the engine puts beside an event's numbers, for those events that need more than numbers. */
public sealed interface EventPayload {
    /**
     * Why a run ended as it did.
     *
     * @param reason why the run failed; null otherwise
     * @param error what was thrown; null if nothing was
     */
    record RunEnd(
            @Nullable RunFailureReason reason, @Nullable ErrorInfo error) implements EventPayload {}

    /**
     * The resources being made, and what went wrong.
     *
     * @param keys the keys of the resources
     * @param error what was thrown; null if nothing was
     */
    record Resources(List<String> keys, @Nullable ErrorInfo error) implements EventPayload {}

    /**
     * An output that is dynamic, has metadata, or failed its type check.
     *
     * @param mappingKey the mapping key of a dynamic output; null for others
     * @param problem why the type check refused the value; null if it passed
     * @param metadata values that explain it, by name
     */
    record Output(@Nullable String mappingKey, @Nullable String problem, Map<String, MetadataValue> metadata)
            implements EventPayload {}

    /**
     * An output that was stored, dynamic or with something said of it by the manager that stored it.
     *
     * @param mappingKey the mapping key of a dynamic output; null for a plain one
     * @param metadata what the manager said of it
     */
    record Handled(@Nullable String mappingKey, Map<String, MetadataValue> metadata) implements EventPayload {}

    /**
     * A step's failure.
     *
     * @param error what was thrown; null if nothing was
     * @param source whose code is to blame
     * @param user what a thrown Failure says of itself; null for other errors
     */
    record Failure(
            ErrorInfo error,
            @Nullable ErrorSource source,
            @Nullable UserFailure user) implements EventPayload {}

    /**
     * A step's wish to be tried again.
     *
     * @param waitTime how long to wait; null if nothing was asked for
     * @param error what was thrown; null if nothing was
     */
    record Retry(@Nullable Duration waitTime, ErrorInfo error) implements EventPayload {}

    /**
     * A hook that ran or did not.
     *
     * @param name the hook's name
     * @param error what was thrown; null if nothing was
     */
    record Hook(String name, @Nullable ErrorInfo error) implements EventPayload {}

    /**
     * A log message.
     *
     * @param level how serious it is
     * @param text the text
     * @param error what was thrown; null if nothing was
     */
    record Message(Level level, String text, @Nullable ErrorInfo error) implements EventPayload {}
}
