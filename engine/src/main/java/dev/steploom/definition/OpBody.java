package dev.steploom.definition;

import java.io.Serializable;

/** What an op does. */
@FunctionalInterface
public interface OpBody extends Serializable {
    /**
     * Runs one attempt of a step: reads inputs from the context, emits outputs and events to it.
     *
     * @param context the step's context
     * @throws Exception if the attempt fails
     */
    void run(OpContext context) throws Exception;

    /**
     * A body that emits its outputs as the last thing it does, such as one that emits what a function returns: the time
     * of its outputs is that of its end.
     */
    @FunctionalInterface
    interface EmitsLast extends OpBody {}
}
