package dev.steploom.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The config of one run as nested maps: {@code ops} holds each node's {@code config}, {@code inputs} and, for a graph,
 * its own {@code ops}; {@code inputs} beside it holds the values of the job's inputs.
 *
 * @param values nested maps, lists and scalars
 */
public record RunConfig(Map<String, @Nullable Object> values) {
    /** A run config that gives nothing. */
    public static final RunConfig EMPTY = new RunConfig(Map.of());

    /**
     * Copies the outer map.
     *
     * @param values nested maps, lists and scalars
     */
    public RunConfig {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Returns the part for the nodes of a job.
     *
     * @return the config of the outermost graph
     */
    public NodeConfig root() {
        return new NodeConfig(values);
    }

    /**
     * The part of a run config that belongs to one node.
     *
     * @param values what stands under the node's name
     */
    public record NodeConfig(Map<String, @Nullable Object> values) {
        /** The config of a node for which nothing is given. */
        public static final NodeConfig EMPTY = new NodeConfig(Map.of());

        /**
         * Returns the config of a node inside.
         *
         * @param node its name
         * @return its part; empty if there is none
         */
        public NodeConfig node(String node) {
            return values.isEmpty()
                    ? EMPTY
                    : new NodeConfig(map(map(values.get("ops")).get(node)));
        }

        /**
         * Returns the op's own config.
         *
         * @return what stands under {@code config}; null if nothing does
         */
        public @Nullable Object config() {
            return values.get("config");
        }

        /**
         * Tells whether an input has a value.
         *
         * @param input its name
         * @return true if one is given
         */
        public boolean hasInput(String input) {
            return !values.isEmpty() && map(values.get("inputs")).containsKey(input);
        }

        /**
         * Returns the value of an input, in the short form or under {@code value}.
         *
         * @param input its name
         * @param mapping whether the input takes a map, which has the short form only
         * @return its value
         */
        public @Nullable Object input(String input, boolean mapping) {
            Object given = map(values.get("inputs")).get(input);
            return mapping ? given : unwrapped(given);
        }

        private static @Nullable Object unwrapped(@Nullable Object given) {
            if (given instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("value")) {
                return map.get("value");
            }
            if (given instanceof List<?> list) {
                java.util.ArrayList<@Nullable Object> values = new java.util.ArrayList<>(list.size());
                list.forEach(item -> values.add(unwrapped(item)));
                return values;
            }
            return given;
        }

        @SuppressWarnings("unchecked")
        private static Map<String, @Nullable Object> map(@Nullable Object value) {
            return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
        }
    }
}
