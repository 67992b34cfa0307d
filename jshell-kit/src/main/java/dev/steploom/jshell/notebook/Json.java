package dev.steploom.jshell.notebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** JSON as maps, lists and plain values, so that what a notebook says is written again as it was read. */
final class Json {
    /** Reads numbers exactly; refuses what follows the value. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Jupyter's own layout: an indent of one space, and nothing in front of a colon. */
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator(""))
            .withArrayIndenter(new DefaultIndenter(" ", "\n"))
            .withObjectIndenter(new DefaultIndenter(" ", "\n"));

    private Json() {}

    static String pretty(Object value) {
        return MAPPER.writer().with(LAYOUT).writeValueAsString(value) + "\n";
    }

    static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Map<String, @Nullable Object> frozen(Map<?, ? extends @Nullable Object> map) {
        Map<String, @Nullable Object> copy = new TreeMap<>(); // Jupyter sorts names too
        map.forEach((name, value) -> copy.put(String.valueOf(name), frozenValue(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object frozenValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return frozen(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(frozenValue(item)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }

    static Map<String, @Nullable Object> without(Map<String, @Nullable Object> map, String name) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(map);
        copy.remove(name);
        return copy;
    }

    static Map<String, @Nullable Object> with(Map<String, @Nullable Object> map, String name, Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(map);
        copy.put(name, value);
        return copy;
    }
}
