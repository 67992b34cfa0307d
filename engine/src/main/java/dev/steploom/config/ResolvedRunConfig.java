package dev.steploom.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run config that fits its job: checked, with defaults, mappings applied, environment variables read, and records
 * made.
 *
 * @param root the parts of the job's nodes, and under {@code inputs} the job's own inputs
 * @param resources the config of each resource that has any, by key
 * @param loggers the config of each logger that the run uses, by key; empty for the default one alone
 * @param execution the config of the executor; null if there is none
 */
public record ResolvedRunConfig(
        NodeConfig root,
        Map<String, @Nullable Object> resources,
        Map<String, @Nullable Object> loggers,
        @Nullable Object execution) {

    /** The config of a run that gives nothing, of a job that needs nothing. */
    public static final ResolvedRunConfig EMPTY = new ResolvedRunConfig(NodeConfig.EMPTY, Map.of(), Map.of(), null);

    /**
     * Returns the part of an op or graph.
     *
     * @param path its name; with dots inside graphs, such as {@code outer.inner}
     * @return its part; empty if it has none
     */
    public NodeConfig op(String path) {
        NodeConfig at = root;
        for (String name : path.split("[.]", -1)) {
            at = at.node(name);
        }
        return at;
    }

    /**
     * Returns the config of a resource.
     *
     * @param key the resource's key
     * @return its config; null if it has none
     */
    public @Nullable Object resource(String key) {
        return resources.get(key);
    }

    /**
     * The part of one node.
     *
     * @param config the op's own config, resolved; null if there is none
     * @param record the record of that config, if the op declares one
     * @param inputs values of inputs that are not connected, as config gives them
     * @param nodes the parts of the nodes inside a graph, by name
     */
    public record NodeConfig(
            @Nullable Object config,
            @Nullable Object record,
            Map<String, @Nullable Object> inputs,
            Map<String, NodeConfig> nodes) {

        /** The part of a node for which there is nothing. */
        public static final NodeConfig EMPTY = new NodeConfig(null, null, Map.of(), Map.of());

        /**
         * Returns the part of a node inside.
         *
         * @param name its name
         * @return its part; empty if it has none
         */
        public NodeConfig node(String name) {
            return nodes.getOrDefault(name, EMPTY);
        }

        /**
         * Tells whether an input has a value.
         *
         * @param input its name
         * @return true if one is given
         */
        public boolean hasInput(String input) {
            return inputs.containsKey(input);
        }
    }
}
