package dev.steploom.event;

import org.jspecify.annotations.Nullable;

/** Gives names to the numbers in an {@link EventLog}, when somebody reads it. */
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
}
