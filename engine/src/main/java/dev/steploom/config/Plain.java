package dev.steploom.config;

import dev.steploom.config.ConfigProblem.Reason;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns Java values into what config is made of: records into maps, constants of enums and times into texts. */
final class Plain {
    /** How deep config may be nested. */
    static final int DEEPEST = 500;

    private Plain() {}

    /**
     * Copies a value.
     *
     * @throws ConfigException if it is nested too deep, or holds itself
     */
    static @Nullable Object of(@Nullable Object value) {
        return of(value, 0);
    }

    private static @Nullable Object of(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw tooDeep();
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(of(key, depth + 1), of(item, depth + 1)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> copy = new ArrayList<>(items.size());
            items.forEach(item -> copy.add(of(item, depth + 1)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null), depth + 1);
        }
        if (value instanceof Record fields) {
            return of(Records.fields(fields), depth + 1);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Duration
                || value instanceof Instant
                || value instanceof LocalDate
                || value instanceof Path
                || value instanceof Character) {
            return value.toString();
        }
        return value != null && value.getClass().isArray() ? ofArray(value, depth) : value;
    }

    private static Object ofArray(Object array, int depth) {
        List<@Nullable Object> copy = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            copy.add(of(Array.get(array, i), depth + 1));
        }
        return Collections.unmodifiableList(copy);
    }

    private static ConfigException tooDeep() {
        return new ConfigException(
                "config",
                List.of(new ConfigProblem(
                        Reason.MALFORMED_TEXT,
                        ConfigPath.ROOT.toString(),
                        List.of(),
                        "it is nested deeper than " + DEEPEST + " levels, or holds itself.",
                        null,
                        null,
                        "Give less.",
                        0,
                        0)),
                null);
    }
}
