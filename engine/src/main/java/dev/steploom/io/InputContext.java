package dev.steploom.io;

import dev.steploom.type.RuntimeType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Which input of which step a manager loads, and from where. */
public interface InputContext {
    /**
     * Returns the job's name.
     *
     * @return its name
     */
    String jobName();

    /**
     * Returns the id of the run that loads.
     *
     * @return its id
     */
    String runId();

    /**
     * Returns the key of the step that loads.
     *
     * @return such as {@code outer.inner[key]}; null when an output is asked for after the run
     */
    @Nullable
    String stepKey();

    /**
     * Returns the input's name.
     *
     * @return its name; null when an output is asked for after the run
     */
    @Nullable
    String input();

    /**
     * Returns the partition that the run which loads is for.
     *
     * @return the partition's key; null if the run is for none, or for several
     */
    @Nullable
    String partitionKey();

    /**
     * Returns what the input was declared to be.
     *
     * @return its type; of an input that takes a list of several outputs, that of the list
     */
    RuntimeType type();

    /**
     * Returns the output that the value comes from, which another run may have emitted.
     *
     * @return the output; null where nothing is connected, which only an {@link InputManager} named by the input sees
     */
    @Nullable
    OutputContext upstream();

    /**
     * Returns what run config gives an input that names its {@link InputManager}, for that to go by.
     *
     * @return what stands under {@code ops: <node>: inputs: <input>}; null if nothing does, or the input names no manager
     */
    @Nullable
    Object config();

    /**
     * Returns a logger whose messages are kept in the run's event log.
     *
     * @return the logger
     */
    Logger log();
}
