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

    /**
     * The start, success, failure or cancellation of the run; {@code reason} and {@code error} of a failure only.
     *
     * @param type its kind
     * @param time when it happened
     * @param reason why the run failed; null otherwise
     * @param error what was thrown; null if nothing was
     */
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

    /**
     * Resource initialisation; {@code stepKey} is set when the plan has exactly one step, as in the reference.
     *
     * @param type its kind
     * @param time when it happened
     * @param stepKey the step's key
     * @param keys the keys of the resources
     * @param error what was thrown; null if nothing was
     */
    record ResourceInit(
            EventType type,
            Instant time,
            @Nullable String stepKey,
            List<String> keys,
            @Nullable ErrorInfo error) implements Event {}

    /**
     * The start of an attempt, counted from 0.
     *
     * @param type its kind
     * @param time when it happened
     * @param stepKey the step's key
     * @param attempt how many attempts came before
     */
    record StepStart(EventType type, Instant time, String stepKey, int attempt) implements Event {}

    /**
     * An input fetched from an output, or made by a manager.
     *
     * @param time when it happened
     * @param stepKey the step's key
     * @param input the input's name
     * @param upstreamStep the step whose output it is; null where nothing is connected
     * @param upstreamOutput the output's name; null where nothing is connected
     * @param managerKey the manager's key; null for the one that outputs without a key have
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

    /**
     * An input checked against its type; {@code problem} says why it was refused.
     *
     * @param time when it happened
     * @param stepKey the step's key
     * @param input the input's name
     * @param problem why the type check refused the value; null if it passed
     */
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

    /**
     * An output emitted; {@code mappingKey} of a dynamic one, {@code problem} if its type check failed.
     *
     * @param time when it happened
     * @param stepKey the step's key
     * @param output the output's name
     * @param mappingKey the mapping key of a dynamic output; null for others
     * @param problem why the type check refused the value; null if it passed
     * @param metadata values that explain it, by name
     */
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
     * An output stored for those downstream.
     *
     * @param time when it happened
     * @param stepKey the step's key
     * @param output the output's name
     * @param mappingKey the mapping key of a dynamic output; null for a plain one
     * @param managerKey the manager's key; null for the one that outputs without a key have
     * @param metadata what the manager said of it
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

    /**
     * A step's success or skip.
     *
     * @param type its kind
     * @param time when it happened
     * @param stepKey the step's key
     */
    record StepEnd(EventType type, Instant time, String stepKey) implements Event {}

    /**
     * A step's failure, with the chain of errors and who is to blame.
     *
     * @param time when it happened
     * @param stepKey the step's key
     * @param error what was thrown; null if nothing was
     * @param source whose code is to blame
     * @param failure what a thrown Failure says of itself; null for other errors
     */
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

    /**
     * An attempt that failed and will be repeated after {@code waitTime}, null if none was given.
     *
     * @param time when it happened
     * @param stepKey the step's key
     * @param waitTime how long to wait; null if nothing was asked for
     * @param error what was thrown; null if nothing was
     */
    record StepRetry(Instant time, String stepKey, @Nullable Duration waitTime, ErrorInfo error) implements Event {
        @Override
        public EventType type() {
            return EventType.STEP_UP_FOR_RETRY;
        }
    }

    /**
     * An asset that the step wrote.
     *
     * @param time when it happened
     * @param stepKey the step's key
     * @param materialization what was written
     */
    record Materialized(Instant time, String stepKey, AssetMaterialization materialization) implements Event {
        @Override
        public EventType type() {
            return EventType.ASSET_MATERIALIZATION;
        }
    }

    /**
     * An asset that the step saw.
     *
     * @param time when it happened
     * @param stepKey the step's key
     * @param observation what was seen
     */
    record Observed(Instant time, String stepKey, AssetObservation observation) implements Event {
        @Override
        public EventType type() {
            return EventType.ASSET_OBSERVATION;
        }
    }

    /**
     * A data quality check.
     *
     * @param time when it happened
     * @param stepKey the step's key
     * @param result its result
     */
    record Expectation(Instant time, String stepKey, ExpectationResult result) implements Event {
        @Override
        public EventType type() {
            return EventType.STEP_EXPECTATION_RESULT;
        }
    }

    /**
     * A hook's end; {@code error} if it threw.
     *
     * @param type its kind
     * @param time when it happened
     * @param stepKey the step's key
     * @param hook the hook's name
     * @param error what was thrown; null if nothing was
     */
    record Hook(
            EventType type,
            Instant time,
            String stepKey,
            String hook,
            @Nullable ErrorInfo error) implements Event {}

    /**
     * A message; {@code stepKey} is null for the engine's own.
     *
     * @param time when it happened
     * @param stepKey the step's key
     * @param level how serious it is
     * @param message the text
     * @param error what was thrown; null if nothing was
     */
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
