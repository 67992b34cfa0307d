package dev.steploom.conformance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Arithmetic and texts as the recorded ops have them. */
final class PythonValues {
    private PythonValues() {}

    static Object add(Object a, Object b) {
        if (a instanceof String left && b instanceof String right) {
            return left + right;
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            List<Object> joined = new ArrayList<>(left);
            joined.addAll(right);
            return joined;
        }
        if (isFloat(a, b)) {
            return real(a) + real(b);
        }
        return whole(integer(a).add(integer(b)));
    }

    static Object multiply(Object a, Object b) {
        if (isFloat(a, b)) {
            return real(a) * real(b);
        }
        if (a instanceof String text) {
            return text.repeat(Math.max(0, integer(b).intValue()));
        }
        if (a instanceof List<?> list) {
            List<Object> repeated = new ArrayList<>();
            for (int i = 0; i < integer(b).intValue(); i++) {
                repeated.addAll(list);
            }
            return repeated;
        }
        return whole(integer(a).multiply(integer(b)));
    }

    static int compare(Object a, Object b) {
        if (a instanceof String left && b instanceof String right) {
            return left.compareTo(right);
        }
        return isFloat(a, b) ? Double.compare(real(a), real(b)) : integer(a).compareTo(integer(b));
    }

    private static boolean isFloat(Object a, Object b) {
        return (a instanceof Double || b instanceof Double) && !(a instanceof String) && !(b instanceof String);
    }

    private static double real(Object value) {
        return value instanceof Double number ? number : integer(value).doubleValue();
    }

    private static BigInteger integer(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? BigInteger.ONE : BigInteger.ZERO;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            return new BigInteger(value.toString());
        }
        throw new IllegalArgumentException("no number: " + value);
    }

    private static Object whole(BigInteger value) {
        if (value.bitLength() < 32) {
            return value.intValue();
        }
        return value.bitLength() < 64 ? (Object) value.longValue() : value;
    }

    static List<Object> flat(Object value) {
        List<Object> found = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> found.addAll(flat(item)));
        } else {
            found.add(value);
        }
        return found;
    }

    static String text(Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(value);
    }

    private static String quoted(Object value) {
        return value instanceof String text ? "'" + text + "'" : text(value);
    }
}
