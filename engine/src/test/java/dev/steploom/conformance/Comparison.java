package dev.steploom.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lists where an actual value differs from an expected one, path by path. */
final class Comparison {
    private final List<String> differences = new ArrayList<>();
    private final Set<String> unordered;

    private Comparison(Set<String> unordered) {
        this.unordered = unordered;
    }

    /** Compares; lists at the unordered paths count as equal if they hold the same items. */
    static List<String> of(String path, Object expected, Object actual, Set<String> unordered) {
        Comparison comparison = new Comparison(unordered);
        comparison.compare(path, expected, actual);
        return comparison.differences;
    }

    private void compare(String path, Object expected, Object actual) {
        if (expected instanceof Map<?, ?> left && actual instanceof Map<?, ?> right) {
            Set<String> keys = new TreeSet<>();
            left.keySet().forEach(key -> keys.add((String) key));
            right.keySet().forEach(key -> keys.add((String) key));
            for (String key : keys) {
                if (!left.containsKey(key)) {
                    differences.add(path + "." + key + ": unexpected " + right.get(key));
                } else if (!right.containsKey(key)) {
                    differences.add(path + "." + key + ": missing, expected " + left.get(key));
                } else {
                    compare(path + "." + key, left.get(key), right.get(key));
                }
            }
        } else if (expected instanceof List<?> left && actual instanceof List<?> right) {
            compareLists(path, left, right);
        } else if (!equal(expected, actual)) {
            differences.add(path + ": expected " + show(expected) + ", was " + show(actual));
        }
    }

    private void compareLists(String path, List<?> expected, List<?> actual) {
        if (unordered.contains(path)) {
            // The order within one step still holds.
            compare(path + "(by step)", byStep(expected), byStep(actual));
            return;
        }
        int common = Math.min(expected.size(), actual.size());
        for (int i = 0; i < common; i++) {
            int before = differences.size();
            compare(path + "[" + i + "]", expected.get(i), actual.get(i));
            if (differences.size() > before && expected.get(i) instanceof Map) {
                differences.add("    expected " + expected.subList(i, Math.min(expected.size(), i + 3)));
                differences.add("    actual   " + actual.subList(i, Math.min(actual.size(), i + 3)));
                return; // What follows is only shifted.
            }
        }
        if (expected.size() != actual.size()) {
            differences.add(path + ": expected " + expected.size() + " items, was " + actual.size() + "; expected "
                    + expected.subList(common, expected.size()) + ", was " + actual.subList(common, actual.size()));
        }
    }

    private static Map<String, Object> byStep(List<?> items) {
        Map<String, Object> bySteps = new LinkedHashMap<>();
        for (Object item : items) {
            String step = item instanceof Map<?, ?> map
                    ? String.valueOf(map.get("step_key"))
                    : String.valueOf(item).replaceAll("#.*", "");
            @SuppressWarnings("unchecked")
            List<Object> list = (List<Object>) bySteps.computeIfAbsent(step, key -> new ArrayList<>());
            list.add(item);
        }
        return bySteps;
    }

    private static boolean equal(Object expected, Object actual) {
        if (expected instanceof Number left && actual instanceof Number right) {
            return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())) == 0;
        }
        return expected == null ? actual == null : expected.equals(actual);
    }

    private static String show(Object value) {
        return value + (value == null ? "" : " (" + value.getClass().getSimpleName() + ")");
    }
}
