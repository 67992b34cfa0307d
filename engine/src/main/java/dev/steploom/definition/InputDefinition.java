package dev.steploom.definition;

import dev.steploom.type.RuntimeType;
import org.jspecify.annotations.Nullable;

/**
 * An input of an op or graph.
 *
 * @param name its name
 * @param type what it accepts
 * @param description what it is for, if told
 * @param fallback the value of an input that nothing is connected to, if it has one
 */
public record InputDefinition(
        String name,
        RuntimeType type,
        @Nullable String description,
        @Nullable DefaultValue fallback) {

    /**
     * A default value; a record of its own because null is one.
     *
     * @param value the value
     */
    public record DefaultValue(@Nullable Object value) {}

    /**
     * Defines an input.
     *
     * @param name its name
     * @param type what it accepts
     * @return an input without a default
     */
    public static InputDefinition of(String name, RuntimeType type) {
        return new InputDefinition(name, type, null, null);
    }

    /**
     * Gives the input a value for when nothing is connected to it. The default never stands in for an upstream that was
     * skipped or failed.
     *
     * @param value the value, may be null
     * @return a copy with this default
     */
    public InputDefinition withDefault(@Nullable Object value) {
        return new InputDefinition(name, type, description, new DefaultValue(value));
    }

    InputDefinition withType(RuntimeType other) {
        return new InputDefinition(name, other, description, fallback);
    }
}
