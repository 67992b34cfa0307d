package dev.steploom.event;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A typed value that explains an event: a number, a text, a link, a table. */
public sealed interface MetadataValue {
    /**
     * Returns the value as plain Java data.
     *
     * @return the value; null for {@link Null}
     */
    @Nullable
    Object value();

    /**
     * Returns the name of the value's kind, in the reference's words: {@code text}, {@code int}, {@code json}, …
     *
     * @return the kind's name in lower case
     */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * A text.
     *
     * @param value the value
     */
    record Text(String value) implements MetadataValue {}

    /**
     * A whole number.
     *
     * @param value the value
     */
    record Int(Long value) implements MetadataValue {}

    /**
     * A number with a fraction.
     *
     * @param value the value
     */
    record Real(Double value) implements MetadataValue {
        @Override
        public String kind() {
            return "float";
        }
    }

    /**
     * True or false.
     *
     * @param value the value
     */
    record Bool(Boolean value) implements MetadataValue {}

    /**
     * A link.
     *
     * @param value the value
     */
    record Url(String value) implements MetadataValue {}

    /**
     * A place in a file system.
     *
     * @param value the value
     */
    record File(String value) implements MetadataValue {
        @Override
        public String kind() {
            return "path";
        }
    }

    /**
     * A text in Markdown.
     *
     * @param value the value
     */
    record Markdown(String value) implements MetadataValue {}

    /**
     * A list or map of JSON values.
     *
     * @param value the value
     */
    record Json(Object value) implements MetadataValue {
        /**
         * Copies lists and maps.
         *
         * @param value the value
         */
        public Json {
            value = copy(value);
        }

        private static Object copy(Object value) {
            if (value instanceof Map<?, ?> map) {
                Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, item) -> copy.put(key, item == null ? null : copy(item)));
                return Collections.unmodifiableMap(copy);
            }
            if (value instanceof List<?> list) {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(item -> copy.add(item == null ? null : copy(item)));
                return Collections.unmodifiableList(copy);
            }
            return value;
        }
    }

    /**
     * A table: one map per row, column to value.
     *
     * @param value the value
     */
    record Table(List<Map<String, Object>> value) implements MetadataValue {
        /**
         * Copies the rows.
         *
         * @param value the value
         */
        public Table {
            value = value.stream()
                    .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                    .toList();
        }
    }

    /** Nothing. */
    record Null() implements MetadataValue {
        @Override
        public @Nullable Object value() {
            return null;
        }
    }

    /**
     * Explains with a text.
     *
     * @param value the text
     * @return the value
     */
    static MetadataValue text(String value) {
        return new Text(value);
    }

    /**
     * Explains with a number.
     *
     * @param value a whole number or one with a fraction
     * @return an {@link Int} or a {@link Real}
     */
    static MetadataValue number(Number value) {
        return of(value);
    }

    /**
     * Explains with a link.
     *
     * @param value its address
     * @return the value
     */
    static MetadataValue url(String value) {
        return new Url(value);
    }

    /**
     * Explains with a place in a file system.
     *
     * @param value the place
     * @return the value
     */
    static MetadataValue path(Path value) {
        return new File(value.toString());
    }

    /**
     * Explains with JSON.
     *
     * @param value lists, maps, texts, numbers and truth values
     * @return the value
     */
    static MetadataValue json(Object value) {
        return new Json(value);
    }

    /**
     * Explains with a text in Markdown.
     *
     * @param value the text
     * @return the value
     */
    static MetadataValue markdown(String value) {
        return new Markdown(value);
    }

    /**
     * Explains with a table.
     *
     * @param rows one map a row, column to value
     * @return the value
     */
    static MetadataValue table(List<Map<String, Object>> rows) {
        return new Table(rows);
    }

    /**
     * Wraps a plain value.
     *
     * @param value a string, number, boolean, list, map, URL, path, null, or a MetadataValue
     * @return the value of its kind; the text of any other object
     */
    static MetadataValue of(@Nullable Object value) {
        if (value == null) {
            return new Null();
        }
        if (value instanceof MetadataValue metadata) {
            return metadata;
        }
        if (value instanceof Boolean flag) {
            return new Bool(flag);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return new Int(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            return new Real(number.doubleValue());
        }
        if (value instanceof List || value instanceof Map) {
            return new Json(value);
        }
        if (value instanceof URL || value instanceof URI) {
            return new Url(value.toString());
        }
        return value instanceof Path path ? new File(path.toString()) : new Text(value.toString());
    }

    /**
     * Wraps the values of a map.
     *
     * @param values plain values by name
     * @return an unmodifiable map in the same order
     */
    static Map<String, MetadataValue> ofAll(Map<String, ? extends @Nullable Object> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        Map<String, MetadataValue> wrapped = new LinkedHashMap<>();
        values.forEach((name, value) -> wrapped.put(name, of(value)));
        return Collections.unmodifiableMap(wrapped);
    }
}
