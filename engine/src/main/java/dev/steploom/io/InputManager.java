package dev.steploom.io;

import org.jspecify.annotations.Nullable;

/**
 * Loads the inputs that name it, in place of the manager that handled the upstream output, or where nothing is
 * connected. It is bound as a resource.
 */
@FunctionalInterface
public interface InputManager {
    /**
     * Loads an input.
     *
     * @param context which input of which step, and the output it comes from
     * @return the value
     * @throws Exception if it cannot be loaded; the step fails, or is retried under its policy
     */
    @Nullable
    Object loadInput(InputContext context) throws Exception;
}
