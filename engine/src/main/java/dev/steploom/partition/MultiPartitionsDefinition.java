package dev.steploom.partition;

import static dev.steploom.type.Given.given;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every combination of the partitions of two dimensions. A key is one of each, such as {@code 2024-01-31|blue}; whatever
 * order they are given in, dimensions are sorted by name.
 */
public final class MultiPartitionsDefinition implements PartitionsDefinition {
    private static final char SEPARATOR = '|';
    private static final String FORBIDDEN = "|,[]";

    private final SortedMap<String, PartitionsDefinition> dimensions;

    private MultiPartitionsDefinition(Map<String, ? extends PartitionsDefinition> dimensions) {
        if (dimensions.size() != 2) {
            throw new PartitionsDefinitionException(
                    "Multi-partitions have two dimensions, not " + dimensions.size() + ".");
        }
        this.dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        this.dimensions.forEach(MultiPartitionsDefinition::checkDimension);
    }

    /**
     * Combines two dimensions.
     *
     * @param dimensions partitions by the dimension's name; static, of time, or dynamic with a name
     * @return their combinations
     * @throws PartitionsDefinitionException if they are not two, or cannot be combined
     */
    public static MultiPartitionsDefinition of(Map<String, ? extends PartitionsDefinition> dimensions) {
        return new MultiPartitionsDefinition(given(dimensions, "dimensions"));
    }

    private static void checkDimension(String name, PartitionsDefinition partitions) {
        if (partitions instanceof MultiPartitionsDefinition) {
            throw new PartitionsDefinitionException("The dimension \"" + name
                    + "\" has dimensions of its own: a dimension is static, of time, or dynamic with a name.");
        }
        if (partitions instanceof DynamicPartitionsDefinition dynamic && dynamic.name() == null) {
            throw new PartitionsDefinitionException(
                    "The dimension \"" + name + "\" is computed: dynamic partitions need a name to be a dimension.");
        }
        if (partitions instanceof StaticPartitionsDefinition) {
            for (String key : partitions.keys()) {
                if (key.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
                    throw new PartitionsDefinitionException("The key \"" + key + "\" of the dimension \"" + name
                            + "\" contains one of | , [ ] which no key of a dimension may contain.");
                }
            }
        }
    }

    /**
     * Returns the dimensions.
     *
     * @return partitions by the dimension's name, sorted
     */
    public SortedMap<String, PartitionsDefinition> dimensions() {
        return dimensions;
    }

    /**
     * Takes a key apart.
     *
     * @param key a key of this definition
     * @return the key in each dimension, by the dimension's name, sorted
     * @throws UnknownPartitionException if it does not have one key for each dimension
     */
    public SortedMap<String, String> keysByDimension(String key) {
        List<String> parts = split(key);
        if (parts.size() != dimensions.size()) {
            throw wrongParts(key, "", null);
        }
        SortedMap<String, String> keys = new TreeMap<>();
        int next = 0;
        for (String name : dimensions.keySet()) {
            keys.put(name, parts.get(next++));
        }
        return keys;
    }

    /**
     * Makes a key.
     *
     * @param keys the key in each dimension, by the dimension's name
     * @return the key of their combination
     * @throws PartitionsDefinitionException if these are not the dimensions
     */
    public String key(Map<String, String> keys) {
        if (!keys.keySet().equals(dimensions.keySet())) {
            throw new PartitionsDefinitionException(
                    "A key has the dimensions " + dimensions.keySet() + ", not " + new TreeMap<>(keys).keySet() + ".");
        }
        return join(List.copyOf(new TreeMap<>(keys).values()));
    }

    @Override
    public List<String> keys(PartitionScope scope) {
        List<List<String>> lists = new ArrayList<>();
        dimensions.values().forEach(partitions -> lists.add(partitions.keys(scope)));
        return product(lists);
    }

    @Override
    public boolean has(String key, PartitionScope scope) {
        List<String> parts = split(key);
        if (parts.size() != dimensions.size()) {
            return false;
        }
        return keysByDimension(key).entrySet().stream()
                .allMatch(part -> dimension(part.getKey()).has(part.getValue(), scope));
    }

    @Override
    public UnknownPartitionException unknown(String key, PartitionScope scope) {
        if (split(key).size() != dimensions.size()) {
            String first = firstKey(scope);
            return wrongParts(key, first == null ? "" : ", as in \"" + first + "\"", null);
        }
        SortedMap<String, String> nearest = keysByDimension(key);
        StringBuilder reasons = new StringBuilder();
        boolean allNear = true;
        for (Map.Entry<String, String> part : keysByDimension(key).entrySet()) {
            PartitionsDefinition partitions = dimension(part.getKey());
            if (!partitions.has(part.getValue(), scope)) {
                UnknownPartitionException cause = partitions.unknown(part.getValue(), scope);
                reasons.append(reasons.length() == 0 ? "" : " ")
                        .append("In the dimension \"")
                        .append(part.getKey())
                        .append("\": ")
                        .append(cause.getMessage());
                String near = cause.nearest();
                allNear &= near != null;
                nearest.put(part.getKey(), near == null ? "" : near);
            }
        }
        return new UnknownPartitionException(key, reasons.toString(), allNear ? key(nearest) : null);
    }

    private UnknownPartitionException wrongParts(String key, String example, @Nullable String nearest) {
        String names = String.join(" | ", dimensions.keySet());
        return new UnknownPartitionException(
                key, "A key has one part for each dimension, " + names + example + ".", nearest);
    }

    /** All combinations of the range in one dimension with the range in the other. */
    @Override
    public List<String> keysIn(PartitionKeyRange range, PartitionScope scope) {
        SortedMap<String, String> start = keysByDimension(range.start());
        SortedMap<String, String> end = keysByDimension(range.end());
        List<List<String>> lists = new ArrayList<>();
        dimensions.forEach((name, partitions) ->
                lists.add(partitions.keysIn(new PartitionKeyRange(part(start, name), part(end, name)), scope)));
        return product(lists);
    }

    @Override
    public Map<String, String> tags(String key) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put(PartitionTags.PARTITION, key);
        keysByDimension(key).forEach((name, part) -> tags.put(PartitionTags.DIMENSION_PREFIX + name, part));
        return Collections.unmodifiableMap(tags);
    }

    /** The window of the dimension of time, if there is exactly one. */
    @Override
    public @Nullable TimeWindow timeWindow(String key) {
        TimeWindow found = null;
        for (Map.Entry<String, String> part : keysByDimension(key).entrySet()) {
            TimeWindow window = dimension(part.getKey()).timeWindow(part.getValue());
            if (window != null && found != null) {
                return null;
            }
            found = window == null ? found : window;
        }
        return found;
    }

    private PartitionsDefinition dimension(String name) {
        PartitionsDefinition partitions = dimensions.get(name);
        if (partitions == null) {
            throw new IllegalStateException(name);
        }
        return partitions;
    }

    private static String part(Map<String, String> keys, String name) {
        return keys.getOrDefault(name, "");
    }

    private static List<String> split(String key) {
        return List.of(key.split("\\" + SEPARATOR, -1));
    }

    private static String join(List<String> parts) {
        return String.join(String.valueOf(SEPARATOR), parts);
    }

    /** The later dimension runs faster. Keys that hold the separator themselves could not be taken apart again. */
    private static List<String> product(List<List<String>> lists) {
        List<String> keys = new ArrayList<>();
        for (String first : lists.get(0)) {
            for (String second : lists.get(1)) {
                if (first.indexOf(SEPARATOR) < 0 && second.indexOf(SEPARATOR) < 0) {
                    keys.add(join(List.of(first, second)));
                }
            }
        }
        return Collections.unmodifiableList(keys);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MultiPartitionsDefinition that && dimensions.equals(that.dimensions);
    }

    @Override
    public int hashCode() {
        return dimensions.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("combinations of ");
        dimensions.forEach((name, partitions) -> text.append(name.equals(dimensions.firstKey()) ? "" : " and ")
                .append(name)
                .append(" (")
                .append(partitions)
                .append(')'));
        return text.toString();
    }
}
