package dev.steploom;

import static dev.steploom.type.Given.given;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an op returns that emits any number of values, each of which runs the steps behind it once: see {@link
 * Steploom#each}.
 *
 * @param <T> the type of each value
 */
public final class Dynamic<T extends @Nullable Object> {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_]+");

    private final Map<String, T> values;

    private Dynamic(Map<String, T> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * Numbers the values: their keys are {@code 0}, {@code 1}, …
     *
     * @param values the values in the order in which their steps run
     * @param <T> the type of each value
     * @return a dynamic value
     */
    public static <T extends @Nullable Object> Dynamic<T> of(List<? extends T> values) {
        given(values, "values");
        Map<String, T> keyed = new LinkedHashMap<>();
        for (T value : values) {
            keyed.put(Integer.toString(keyed.size()), value);
        }
        return new Dynamic<>(keyed);
    }

    /**
     * Gives each value a key, which is part of the keys of its steps: {@code add_one[key]}.
     *
     * @param values the values by key, in the order in which their steps run
     * @param <T> the type of each value
     * @return a dynamic value
     * @throws IllegalArgumentException if a key has other characters than letters, digits and underscores, or none
     */
    public static <T extends @Nullable Object> Dynamic<T> keyed(Map<String, ? extends T> values) {
        given(values, "values");
        for (String key : values.keySet()) {
            if (key == null || !KEY.matcher(key).matches()) {
                throw new IllegalArgumentException((key == null ? "null" : "\"" + key + "\"")
                        + " is not a valid key of a dynamic output. Keys consist "
                        + "of letters, digits and underscores, and have at least one.");
            }
        }
        return new Dynamic<>(new LinkedHashMap<>(values));
    }

    /**
     * Returns the values by key.
     *
     * @return an unmodifiable map in the order of the steps
     */
    public Map<String, T> asMap() {
        return values;
    }

    /**
     * Returns the values.
     *
     * @return an unmodifiable list in the order of the steps
     */
    public List<T> values() {
        return Collections.unmodifiableList(new java.util.ArrayList<>(values.values()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dynamic<?> dynamic && values.equals(dynamic.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Dynamic" + values;
    }
}
