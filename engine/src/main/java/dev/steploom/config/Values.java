package dev.steploom.config;

import dev.steploom.type.ValueText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plain values that config is made of: null, truth values, numbers, texts, lists and maps. */
final class Values {
    private static final int SHOWN = 60;

    private Values() {}

    static boolean isWhole(@Nullable Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof Short
                || value instanceof Byte;
    }

    static boolean isNumber(@Nullable Object value) {
        return isWhole(value) || value instanceof Double || value instanceof Float || value instanceof BigDecimal;
    }

    static BigInteger whole(Object value) {
        return value instanceof BigInteger big ? big : BigInteger.valueOf(((Number) value).longValue());
    }

    /** The smallest of Integer, Long and BigInteger that holds a number. */
    static Object smallest(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    /** A value as problems show it: what it is, and as much of it as fits in a line. */
    static String describe(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof String text) {
            return "the text " + quote(text);
        }
        if (isNumber(value)) {
            return "the number " + shorten(value.toString());
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "an empty list"
                    : "a list of " + list.size() + (list.size() == 1 ? " item" : " items");
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? "an empty map" : "a map with " + names(map);
        }
        return "a Java object: " + ValueText.describe(value);
    }

    private static String names(Map<?, ?> map) {
        String names = map.keySet().stream()
                .limit(4)
                .map(key -> shorten(String.valueOf(key)))
                .collect(Collectors.joining(", "));
        return (map.size() == 1 ? "the key " : "the keys ") + names + (map.size() > 4 ? ", …" : "");
    }

    static String quote(String text) {
        return "\"" + shorten(text) + "\"";
    }

    private static String shorten(String text) {
        String line = (text.length() > 2 * SHOWN ? text.substring(0, 2 * SHOWN) : text).replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }
}
