package dev.steploom.definition;

import dev.steploom.type.RuntimeType;
import org.jspecify.annotations.Nullable;

/**
 * An output of an op or graph.
 *
 * @param name its name; {@link #DEFAULT_NAME} where there is only one
 * @param type what it emits
 * @param required whether the op fails if it does not emit it
 * @param dynamic whether it emits any number of values, each under a mapping key
 * @param description what it is, if told
 */
public record OutputDefinition(
        String name,
        RuntimeType type,
        boolean required,
        boolean dynamic,
        @Nullable String description) {

    /** The name of an op's only output. */
    public static final String DEFAULT_NAME = "result";

    /**
     * Defines a required output.
     *
     * @param name its name
     * @param type what it emits
     * @return the output
     */
    public static OutputDefinition of(String name, RuntimeType type) {
        return new OutputDefinition(name, type, true, false, null);
    }

    /**
     * Makes it an output that need not be emitted; those downstream are skipped then.
     *
     * @return an optional copy
     */
    public OutputDefinition optional() {
        return new OutputDefinition(name, type, false, dynamic, description);
    }

    /**
     * Makes it an output that emits any number of values.
     *
     * @return a dynamic copy
     */
    public OutputDefinition asDynamic() {
        return new OutputDefinition(name, type, required, true, description);
    }
}
