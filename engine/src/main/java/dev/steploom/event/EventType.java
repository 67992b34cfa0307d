package dev.steploom.event;

/**
 * The kinds of events of a run. The names are those of the reference, whose {@code PIPELINE_*} are {@code RUN_*} here.
 */
public enum EventType {
    /** The run began. */
    RUN_START,
    /** The run ended and no step failed. */
    RUN_SUCCESS,
    /** The run ended with a failed step, or could not go on. */
    RUN_FAILURE,
    /** The run was cancelled. */
    RUN_CANCELED,
    /** The run's resources are about to be made. */
    RESOURCE_INIT_STARTED,
    /** All resources were made. */
    RESOURCE_INIT_SUCCESS,
    /** A resource could not be made; no step runs. */
    RESOURCE_INIT_FAILURE,
    /** A step's first attempt began. */
    STEP_START,
    /** A further attempt of a step began. */
    STEP_RESTARTED,
    /** An input's value was fetched from an upstream output. */
    LOADED_INPUT,
    /** An input's value was checked against its type. */
    STEP_INPUT,
    /** A step emitted an output, which was checked against its type. */
    STEP_OUTPUT,
    /** An output's value was stored for those downstream. */
    HANDLED_OUTPUT,
    /** A step ended well. */
    STEP_SUCCESS,
    /** A step ended badly and is not tried again. */
    STEP_FAILURE,
    /** A step was left out because an upstream output was not emitted. */
    STEP_SKIPPED,
    /** An attempt of a step failed, and the step will be tried again. */
    STEP_UP_FOR_RETRY,
    /** A step reported that it wrote an asset. */
    ASSET_MATERIALIZATION,
    /** A step reported what it saw of an asset. */
    ASSET_OBSERVATION,
    /** A step reported the result of a data quality check. */
    STEP_EXPECTATION_RESULT,
    /** A hook ran. */
    HOOK_COMPLETED,
    /** A hook's condition was not met. */
    HOOK_SKIPPED,
    /** A hook threw; the run goes on. */
    HOOK_ERRORED,
    /** A message logged by an op or by the engine. */
    LOG_MESSAGE;

    private static final EventType[] VALUES = values();

    static EventType ofOrdinal(int ordinal) {
        return VALUES[ordinal];
    }
}
