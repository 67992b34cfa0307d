package dev.steploom.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a shape, or the whole config of an op, a graph or a resource: its type, and what holds when nothing is
 * given. Unless told otherwise, a field is required, except where its type knows a value of its own: null where null is
 * accepted, and a map of defaults where no field inside is required.
 */
public final class ConfigField {
    private final ConfigType type;
    private final boolean required;
    private final @Nullable Default fallback;
    private final @Nullable String description;

    private ConfigField(ConfigType type, boolean required, @Nullable Default fallback, @Nullable String description) {
        this.type = type;
        this.required = required;
        this.fallback = fallback;
        this.description = description;
    }

    /** A default value; a record of its own because null is one. */
    record Default(@Nullable Object value) {}

    /**
     * Returns a field that is required unless its type knows a value of its own.
     *
     * @param type what it accepts
     * @return the field
     */
    public static ConfigField of(ConfigType type) {
        if (!Types.hasImplicitDefault(type)) {
            return new ConfigField(type, true, null, null);
        }
        Object value = type instanceof ConfigType.Shape ? Map.of() : null;
        return new ConfigField(type, false, new Default(value), null);
    }

    /**
     * Returns a field for a map that has these fields and no others.
     *
     * @param fields the fields by name
     * @return the field
     */
    public static ConfigField shape(Map<String, ConfigField> fields) {
        return of(ConfigType.shape(fields));
    }

    /**
     * Gives the field a value for when nothing is given.
     *
     * @param value the value as it would stand in config
     * @return a copy that is not required
     */
    public ConfigField withDefault(@Nullable Object value) {
        return new ConfigField(type, false, new Default(value), description);
    }

    /**
     * Requires the field, although its type knows a value of its own.
     *
     * @return a copy that is required
     */
    public ConfigField asRequired() {
        return new ConfigField(type, true, null, description);
    }

    /**
     * Lets the field be left out; nothing stands in for it.
     *
     * @return a copy that is not required and has no default
     */
    public ConfigField asOptional() {
        return new ConfigField(type, false, null, description);
    }

    /**
     * Says what the field is for.
     *
     * @param text the description
     * @return a copy with the description
     */
    public ConfigField describedAs(@Nullable String text) {
        return new ConfigField(type, required, fallback, text);
    }

    /**
     * Returns what it accepts.
     *
     * @return the type
     */
    public ConfigType type() {
        return type;
    }

    /**
     * Tells whether it must be given.
     *
     * @return true if a config without it is refused
     */
    public boolean required() {
        return required;
    }

    /**
     * Tells whether a value stands in for one that is not given.
     *
     * @return true if it has a default
     */
    public boolean hasDefault() {
        return fallback != null;
    }

    /**
     * Returns the value that stands in for one that is not given.
     *
     * @return the default; null if it is null or there is none
     */
    public @Nullable Object defaultValue() {
        return fallback == null ? null : fallback.value();
    }

    /**
     * Returns what it is for.
     *
     * @return the description, if told
     */
    public @Nullable String description() {
        return description;
    }

    /**
     * Returns the field as a user reads it.
     *
     * @return its type, and its default if it has one
     */
    @Override
    public String toString() {
        return type + (fallback == null ? (required ? "" : "?") : " = " + fallback.value());
    }
}
