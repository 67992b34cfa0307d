package dev.steploom.execution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of one dynamic output, in the order they were emitted. */
final class DynamicValues {
    private final List<String> keys = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** Adds a value; false if the key was there before. */
    boolean add(String key, @Nullable Object value) {
        if (!seen.add(key)) {
            return false;
        }
        keys.add(key);
        values.add(value);
        return true;
    }

    int size() {
        return keys.size();
    }

    List<String> keys() {
        return keys;
    }

    @Nullable
    Object value(int index) {
        return values.get(index);
    }

    Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
        }
        return map;
    }
}
