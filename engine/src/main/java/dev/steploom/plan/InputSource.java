package dev.steploom.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where a step's input comes from, if not simply from one output slot. Slots are numbers of outputs; see {@link
 * ExecutionPlan}.
 */
public sealed interface InputSource {

    /**
     * One slot; only the plan's builder makes these, the plan itself keeps the bare number.
     *
     * @param slot the slot
     */
    record Slot(int slot) implements InputSource {}

    /**
     * A value known before the run: a constant, a default, from config, or given to the job.
     *
     * @param value the value
     */
    record Constant(@Nullable Object value) implements InputSource {}

    /** No output: the input manager that the input names makes the value. */
    record Managed() implements InputSource {}

    /**
     * Several sources as one list.
     *
     * @param slots the slots; -1 where a constant stands
     * @param constants the constants, at the same places
     */
    @SuppressWarnings("ArrayRecordComponent")
    record FanIn(int[] slots, @Nullable Object[] constants) implements InputSource {}

    /**
     * All values of a dynamic slot, or of the slot of a mapped step.
     *
     * @param slot the slot
     */
    record Collect(int slot) implements InputSource {}

    /**
     * The first slot that has a value.
     *
     * @param slots the slots
     */
    @SuppressWarnings("ArrayRecordComponent")
    record FirstOf(int[] slots) implements InputSource {}
}
