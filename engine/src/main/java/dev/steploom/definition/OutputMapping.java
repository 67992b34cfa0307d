package dev.steploom.definition;

/**
 * Makes an output of a node inside a graph an output of the graph.
 *
 * @param graphOutput the graph output's name
 * @param node the node's name
 * @param output the node's output
 * @param fromDynamicMapping whether the node runs once per key, so that the graph's output is dynamic
 */
public record OutputMapping(String graphOutput, String node, String output, boolean fromDynamicMapping) {

    /**
     * Maps a node's output.
     *
     * @param graphOutput the graph output's name
     * @param node the node's name
     * @param output the node's output
     */
    public OutputMapping(String graphOutput, String node, String output) {
        this(graphOutput, node, output, false);
    }
}
