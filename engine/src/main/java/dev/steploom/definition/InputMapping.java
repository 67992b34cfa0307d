package dev.steploom.definition;

import org.jspecify.annotations.Nullable;

/**
 * Feeds an input of a graph to an input of a node inside. One graph input may have several mappings.
 *
 * @param graphInput the graph input's name
 * @param node the node's name
 * @param input the node's input
 * @param fanInIndex the place in a fan-in that is fed; -1 if the input is no fan-in
 * @param description what the graph input is for, if told
 */
public record InputMapping(
        String graphInput,
        String node,
        String input,
        int fanInIndex,
        @Nullable String description) {

    /**
     * Feeds a graph input to a node's input.
     *
     * @param graphInput the graph input's name
     * @param node the node's name
     * @param input the node's input
     */
    public InputMapping(String graphInput, String node, String input) {
        this(graphInput, node, input, -1, null);
    }

    /**
     * Feeds one place of a fan-in instead.
     *
     * @param index the place, from 0, which the node's dependency marks with {@link Dependency.MappedInput}
     * @return a copy that feeds that place
     */
    public InputMapping atFanInIndex(int index) {
        return new InputMapping(graphInput, node, input, index, description);
    }
}
