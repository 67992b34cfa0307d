package dev.steploom.io;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the outputs of steps for those downstream. It is bound as a resource: under {@link #DEFAULT_KEY} for all outputs
 * that name no other, or under a key that some outputs name. Outputs of type Nothing are never handled.
 *
 * <p>A step may be retried, and a step of another run may be run again, so the same output may be handled twice: the
 * later value counts.
 */
public interface IOManager extends InputManager {
    /** The key of the manager of outputs that name no other. */
    String DEFAULT_KEY = "io_manager";

    /**
     * Keeps an output.
     *
     * @param context which output of which step
     * @param value its value
     * @throws Exception if it cannot be kept; the step fails, or is retried under its policy
     */
    void handleOutput(OutputContext context, @Nullable Object value) throws Exception;

    /**
     * Loads what was kept for {@link InputContext#upstream}.
     *
     * @param context which input of which step, and the output it comes from
     * @return the value
     * @throws Exception if it cannot be loaded; the step fails, or is retried under its policy
     */
    @Override
    @Nullable
    Object loadInput(InputContext context) throws Exception;
}
