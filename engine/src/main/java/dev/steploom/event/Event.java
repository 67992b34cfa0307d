package dev.steploom.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * One thing that happened in a run. Events are made from the columnar {@link EventLog} when somebody reads it, never
 * while a step runs.
 */
public sealed interface Event {
    /**
     * Returns the event's kind.
     *
     * @return its type
     */
    EventType type();

    /**
     * Returns when it happened.
     *
     * @return the time
     */
    Instant time();

    /**
     * Returns the step it belongs to.
     *
     * @return the step's key; null for the run's own events
     */
    @Nullable
    String stepKey();

    /** The start, success, failure or cancellation of the run; {@code reason} and {@code error} of a failure only. */
    record Run(
            EventType type,
            Instant time,
            @Nullable RunFailureReason reason,
            @Nullable ErrorInfo error) implements Event {
        @Override
        public @Nullable String stepKey() {
            return null;
        }
    }

    /** Resource initialisation; {@code stepKey} is set when the plan has exactly one step, as in the reference. */
    record ResourceInit(
            EventType type,
            Instant time,
            @Nullable String stepKey,
            List<String> keys,
            @Nullable ErrorInfo error) implements Event {}

    /** The start of an attempt, counted from 0. */
    record StepStart(EventType type, Instant time, String stepKey, int attempt) implements Event {}

    /**
     * An input fetched from the output {@code upstreamOutput} of the step {@code upstreamStep}, both null where nothing is
     * connected; by the manager of the key {@code managerKey}, null for the one that outputs without a key have.
     */
    record LoadedInput(
            Instant time,
            String stepKey,
            String input,
            @Nullable String upstreamStep,
            @Nullable String upstreamOutput,
            @Nullable String managerKey)
            implements Event {
        @Override
        public EventType type() {
            return EventType.LOADED_INPUT;
        }
    }

    /** An input checked against its type; {@code problem} says why it was refused. */
    record StepInput(
            Instant time,
            String stepKey,
            String input,
            @Nullable String problem) implements Event {
        @Override
        public EventType type() {
            return EventType.STEP_INPUT;
        }

        /**
         * Tells whether the value passed its type check.
         *
         * @return true if it did
         */
        public boolean typeCheckPassed() {
            return problem == null;
        }
    }

    /** An output emitted; {@code mappingKey} of a dynamic one, {@code problem} if its type check failed. */
    record StepOutput(
            Instant time,
            String stepKey,
            String output,
            @Nullable String mappingKey,
            @Nullable String problem,
            Map<String, MetadataValue> metadata)
            implements Event {
        @Override
        public EventType type() {
            return EventType.STEP_OUTPUT;
        }

        /**
         * Tells whether the value passed its type check.
         *
         * @return true if it did
         */
        public boolean typeCheckPassed() {
            return problem == null;
        }
    }

    /**
     * An output stored for those downstream, by the manager of the key {@code managerKey}, null for the one that outputs
     * without a key have; {@code metadata} is what the manager said of it.
     */
    record HandledOutput(
            Instant time,
            String stepKey,
            String output,
            @Nullable String mappingKey,
            @Nullable String managerKey,
            Map<String, MetadataValue> metadata)
            implements Event {
        @Override
        public EventType type() {
            return EventType.HANDLED_OUTPUT;
        }
    }

    /** A step's success or skip. */
    record StepEnd(EventType type, Instant time, String stepKey) implements Event {}

    /** A step's failure, with the chain of errors and who is to blame. */
    record StepFailed(
            Instant time,
            String stepKey,
            ErrorInfo error,
            @Nullable ErrorSource source,
            @Nullable UserFailure failure) implements Event {
        @Override
        public EventType type() {
            return EventType.STEP_FAILURE;
        }
    }

    /** An attempt that failed and will be repeated after {@code waitTime}, null if none was given. */
    record StepRetry(Instant time, String stepKey, @Nullable Duration waitTime, ErrorInfo error) implements Event {
        @Override
        public EventType type() {
            return EventType.STEP_UP_FOR_RETRY;
        }
    }

    /** An asset that the step wrote. */
    record Materialized(Instant time, String stepKey, AssetMaterialization materialization) implements Event {
        @Override
        public EventType type() {
            return EventType.ASSET_MATERIALIZATION;
        }
    }

    /** An asset that the step saw. */
    record Observed(Instant time, String stepKey, AssetObservation observation) implements Event {
        @Override
        public EventType type() {
            return EventType.ASSET_OBSERVATION;
        }
    }

    /** A data quality check. */
    record Expectation(Instant time, String stepKey, ExpectationResult result) implements Event {
        @Override
        public EventType type() {
            return EventType.STEP_EXPECTATION_RESULT;
        }
    }

    /** A hook's end; {@code error} if it threw. */
    record Hook(
            EventType type,
            Instant time,
            String stepKey,
            String hook,
            @Nullable ErrorInfo error) implements Event {}

    /** A message; {@code stepKey} is null for the engine's own. */
    record LogMessage(
            Instant time,
            @Nullable String stepKey,
            Level level,
            String message,
            @Nullable ErrorInfo error) implements Event {
        @Override
        public EventType type() {
            return EventType.LOG_MESSAGE;
        }
    }
}
