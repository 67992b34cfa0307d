package dev.steploom.config;

import dev.steploom.config.ConfigProblem.Reason;
import dev.steploom.event.ErrorInfo;
import dev.steploom.type.ValueText;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns Java values into what config is made of: records into maps, constants of enums and times into texts. Values that
 * stand in several places are copied once, and what they stand for altogether is limited, as with aliases of a text.
 */
final class Plain {
    /** How deep config may be nested. */
    static final int DEEPEST = 500;

    private static final int MOST_VALUES = 1_000_000;

    /** As in a text: larger numbers fit no type, and writing one as text takes the square of its length. */
    private static final int MOST_BITS = 1_000;

    private record Copy(Object value, long size) {}

    private final IdentityHashMap<Object, Copy> copies = new IdentityHashMap<>();
    private long size;

    private Plain() {}

    /**
     * Copies a value.
     *
     * @throws ConfigException if it is nested too deep, holds itself or too many values, or cannot be read
     */
    static @Nullable Object of(@Nullable Object value) {
        return new Plain().of(value, ConfigPath.ROOT, 0);
    }

    private @Nullable Object of(@Nullable Object value, ConfigPath path, int depth) {
        if (depth > DEEPEST) {
            throw refused(ConfigPath.ROOT, "it is nested deeper than " + DEEPEST + " levels, or holds itself.", null);
        }
        count(1, path);
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null), path, depth + 1);
        }
        if (value instanceof Map
                || value instanceof Collection
                || value instanceof Record
                || (value != null && value.getClass().isArray())) {
            return shared(value, path, depth);
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
        if (isTooLong(value)) {
            throw refused(path, "it is a number of more than 300 digits.", null);
        }
        return value;
    }

    private Object shared(Object value, ConfigPath path, int depth) {
        Copy known = copies.get(value);
        if (known != null) {
            count(known.size(), path);
            return known.value();
        }
        long before = size;
        Object copy;
        try {
            copy = copy(value, path, depth);
        } catch (ConfigException refused) {
            throw refused;
        } catch (RuntimeException thrown) {
            throw refused(path, "it cannot be read: " + ErrorInfo.of(thrown) + ".", thrown);
        }
        copies.put(value, new Copy(copy, size - before));
        return copy;
    }

    private Object copy(Object value, ConfigPath path, int depth) {
        if (value instanceof Map<?, ?> map) {
            return ofMap(map, path, depth);
        }
        if (value instanceof Record fields) {
            return ofMap(Records.fields(fields), path, depth);
        }
        List<@Nullable Object> items = new ArrayList<>();
        if (value instanceof Collection<?> collection) {
            collection.forEach(item -> items.add(of(item, path.item(items.size()), depth + 1)));
        } else {
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add(of(Array.get(value, i), path.item(i), depth + 1));
            }
        }
        return Collections.unmodifiableList(items);
    }

    private Object ofMap(Map<?, ?> map, ConfigPath path, int depth) {
        Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, item) -> {
            Object name = key(of(key, path, depth + 1));
            copy.put(name, of(item, path.field(String.valueOf(name)), depth + 1));
        });
        return Collections.unmodifiableMap(copy);
    }

    /** What could be a key in a text, or a text that stands for what could not. */
    private static @Nullable Object key(@Nullable Object key) {
        boolean plain = key == null || key instanceof String || key instanceof Boolean || Values.isNumber(key);
        return plain ? key : ValueText.describe(key);
    }

    private static boolean isTooLong(@Nullable Object value) {
        return (value instanceof BigInteger whole && whole.bitLength() > MOST_BITS)
                || (value instanceof BigDecimal number && number.unscaledValue().bitLength() > MOST_BITS);
    }

    private void count(long more, ConfigPath path) {
        size += more;
        if (size > MOST_VALUES) {
            throw refused(path, "up to here there are more than " + MOST_VALUES + " values.", null);
        }
    }

    private static ConfigException refused(ConfigPath path, String message, @Nullable Throwable cause) {
        ConfigProblem problem = new ConfigProblem(
                Reason.MALFORMED_TEXT,
                path.toString(),
                List.of(),
                message,
                null,
                null,
                cause == null ? "Give less." : null,
                0,
                0);
        return new ConfigException("config", List.of(problem), cause);
    }
}
