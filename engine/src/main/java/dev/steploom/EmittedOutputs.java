package dev.steploom;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The outputs of a node, or of a job, in a run. */
interface EmittedOutputs {
    /**
     * Returns an output's value; of a dynamic output, a map of values by key.
     *
     * @throws NoSuchElementException with the reason, if it was not emitted
     */
    @Nullable
    Object get(String output);

    /** Tells whether all that was to be emitted was, so that an absent output is one that was left out on purpose. */
    boolean complete();

    /** Tells whether an output was emitted. */
    default boolean has(String output) {
        try {
            get(output);
            return true;
        } catch (NoSuchElementException missing) {
            return false;
        }
    }
}
