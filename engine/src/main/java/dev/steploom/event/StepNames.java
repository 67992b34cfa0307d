package dev.steploom.event;

import org.jspecify.annotations.Nullable;

/** Says what the numbers in an {@link EventLog} stand for, when somebody reads it. */
public interface StepNames {
    /**
     * Returns a step's key.
     *
     * @param step the step's number
     * @return its key
     */
    String stepKey(int step);

    /**
     * Returns the name of a step's input.
     *
     * @param step the step's number
     * @param input the input's position
     * @return its name
     */
    String inputName(int step, int input);

    /**
     * Returns the name of a step's output.
     *
     * @param step the step's number
     * @param output the output's position
     * @return its name
     */
    String outputName(int step, int output);

    /**
     * Returns the key of the manager that an input names.
     *
     * @param step the step's number
     * @param input the input's position
     * @return the key; null if it names none, or the default one
     */
    @Nullable
    String inputManager(int step, int input);

    /**
     * Returns the key of the manager that an output names.
     *
     * @param step the step's number
     * @param output the output's position
     * @return the key; null if it names none
     */
    @Nullable
    String outputManager(int step, int output);

    /**
     * Returns the step that owns an output slot.
     *
     * @param slot the slot's number
     * @return the step's number
     */
    int stepOfSlot(int slot);

    /**
     * Returns the position of a slot among its step's outputs.
     *
     * @param slot the slot's number
     * @return the output's position
     */
    int outputOfSlot(int slot);

    /**
     * Returns one of the events of a step that went its usual way.
     *
     * @param step the step's number
     * @param index from 0 to the number of the step's usual events
     * @return the event at that place
     */
    UsualEvent usualEvent(int step, int index);

    /**
     * Returns what a step waits for.
     *
     * @param step the step's number
     * @return the numbers of the steps whose ends come before its start
     */
    int[] upstream(int step);

    /**
     * Tells whether the log holds the end of a step.
     *
     * @param step the step's number
     * @return true if it ran or was skipped in this run
     */
    boolean hasEnded(int step);
}
