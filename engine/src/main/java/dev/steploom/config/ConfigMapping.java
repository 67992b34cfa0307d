package dev.steploom.config;

import static dev.steploom.type.Given.given;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Config of one's own for a graph or a job, and how it becomes the config of what is inside. For a graph the function
 * returns a section for each node, such as {@code {add: {config: {n: 1}}}}; for a job, a whole run config.
 */
public final class ConfigMapping {
    private final ConfigField field;
    private final Function<@Nullable Object, ? extends Map<String, ? extends @Nullable Object>> function;

    private ConfigMapping(
            ConfigField field, Function<@Nullable Object, ? extends Map<String, ? extends @Nullable Object>> function) {
        this.field = field;
        this.function = function;
    }

    /**
     * Maps config that is made of types.
     *
     * @param field what is accepted
     * @param function takes the resolved config and returns the config of what is inside
     * @return the mapping
     */
    public static ConfigMapping of(
            ConfigField field, Function<@Nullable Object, ? extends Map<String, ? extends @Nullable Object>> function) {
        given(field, "field");
        given(function, "function");
        return new ConfigMapping(field, function);
    }

    /**
     * Maps a record.
     *
     * @param record what is accepted
     * @param function takes the record and returns the config of what is inside, in which records may stand for maps
     * @param <T> the record
     * @return the mapping
     */
    public static <T extends Record> ConfigMapping of(
            Class<T> record, Function<T, ? extends Map<String, ? extends @Nullable Object>> function) {
        given(record, "record");
        given(function, "function");
        ConfigField field = ConfigField.of(record);
        return new ConfigMapping(
                field, resolved -> function.apply(field.read(record, resolved, "the config of a config mapping")));
    }

    /**
     * Returns what is accepted.
     *
     * @return the field
     */
    public ConfigField field() {
        return field;
    }

    /**
     * Applies the function.
     *
     * @param resolved config that was resolved against the field
     * @return plain values
     */
    public Map<String, @Nullable Object> apply(@Nullable Object resolved) {
        return RunConfig.of(function.apply(resolved)).values();
    }

    /**
     * Returns the mapping as a user reads it.
     *
     * @return what it accepts
     */
    @Override
    public String toString() {
        return "config mapping from " + field;
    }
}
