package dev.steploom.config;

import org.jspecify.annotations.Nullable;

/**
 * A Java type as config: what is accepted, and how the resolved value becomes a Java value.
 *
 * @param type what is accepted
 * @param reader makes the Java value
 */
record Binding(ConfigType type, Reader reader) {
    /** Makes Java values of resolved config. */
    @FunctionalInterface
    interface Reader {
        @Nullable
        Object read(@Nullable Object resolved, ConfigPath path, Problems problems);
    }
}
