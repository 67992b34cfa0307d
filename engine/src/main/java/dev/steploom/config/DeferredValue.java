package dev.steploom.config;

import org.jspecify.annotations.Nullable;

/** The value of an input that config does not hold itself: it is loaded by the step that takes it. */
@FunctionalInterface
public interface DeferredValue {
    /**
     * Loads the value.
     *
     * @return the value
     * @throws Exception if it cannot be loaded
     */
    @Nullable
    Object load() throws Exception;
}
