package dev.steploom.definition;

import dev.steploom.type.JsonTrouble;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tags: text by name. Values that are not texts become JSON, as in the reference. */
public final class Tags {
    /** The tag whose whole number orders ready steps, highest first. */
    public static final String PRIORITY = "steploom/priority";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private Tags() {}

    /**
     * Makes tags of values.
     *
     * @param values text, or anything that Jackson can write
     * @return an unmodifiable map in the same order
     * @throws GraphDefinitionException if a value cannot be written as JSON
     */
    public static Map<String, String> of(Map<String, ?> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        Map<String, String> tags = new LinkedHashMap<>();
        values.forEach((name, value) -> tags.put(name, text(name, value)));
        return Collections.unmodifiableMap(tags);
    }

    private static String text(String name, Object value) {
        if (value instanceof String text) {
            return text;
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new GraphDefinitionException(
                    "The value of tag \"" + name + "\" cannot be written as JSON: " + JsonTrouble.of(e)
                            + ". Give a text.",
                    SourceLocation.capture());
        }
    }
}
