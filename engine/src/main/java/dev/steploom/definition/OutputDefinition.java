package dev.steploom.definition;

import dev.steploom.io.IOManager;
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
 * @param managerKey the key of the resource that keeps it; null for the one under {@link
 *     dev.steploom.io.IOManager#DEFAULT_KEY}
 */
public record OutputDefinition(
        String name,
        RuntimeType type,
        boolean required,
        boolean dynamic,
        @Nullable String description,
        @Nullable String managerKey) {

    /** The name of an op's only output. */
    public static final String DEFAULT_NAME = "result";

    /**
     * Takes the default manager, where it is named, as none.
     *
     * @param name its name
     * @param type what it emits
     * @param required whether the op fails if it does not emit it
     * @param dynamic whether it emits any number of values, each under a mapping key
     * @param description what it is, if told
     * @param managerKey the key of the resource that keeps it
     */
    public OutputDefinition {
        managerKey = IOManager.DEFAULT_KEY.equals(managerKey) ? null : managerKey;
    }

    /**
     * Defines an output that names no manager.
     *
     * @param name its name
     * @param type what it emits
     * @param required whether the op fails if it does not emit it
     * @param dynamic whether it emits any number of values, each under a mapping key
     * @param description what it is, if told
     */
    public OutputDefinition(
            String name, RuntimeType type, boolean required, boolean dynamic, @Nullable String description) {
        this(name, type, required, dynamic, description, null);
    }

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
        return new OutputDefinition(name, type, false, dynamic, description, managerKey);
    }

    /**
     * Makes it an output that emits any number of values.
     *
     * @return a dynamic copy
     */
    public OutputDefinition asDynamic() {
        return new OutputDefinition(name, type, required, true, description, managerKey);
    }

    /**
     * Lets a resource keep the output: an {@link IOManager}.
     *
     * @param key the resource's key
     * @return a copy that names this manager
     */
    public OutputDefinition keptBy(String key) {
        return new OutputDefinition(name, type, required, dynamic, description, key);
    }

    /**
     * Returns the key of the manager that keeps it.
     *
     * @return the key it names, else {@link IOManager#DEFAULT_KEY}
     */
    public String managerKeyOrDefault() {
        return managerKey == null ? IOManager.DEFAULT_KEY : managerKey;
    }
}
