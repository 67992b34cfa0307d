package dev.steploom.config;

import org.jspecify.annotations.Nullable;

/** Where {@code {"env": "NAME"}} in config is looked up. */
@FunctionalInterface
public interface Environment {
    /** The environment of this process. */
    Environment SYSTEM = System::getenv;

    /**
     * Returns a variable.
     *
     * @param name its name
     * @return its text; null if it is not set
     */
    @Nullable
    String get(String name);
}
