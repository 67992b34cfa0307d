package dev.steploom;

import org.jspecify.annotations.Nullable;

/** The outputs that a node emitted in a run. */
interface EmittedOutputs {
    /** Tells whether an output was emitted. */
    boolean has(String output);

    /** Returns an output's value; of a dynamic output, a map of values by key. */
    @Nullable
    Object get(String output);
}
