package dev.steploom.render;

import dev.steploom.definition.GraphDefinition;

/** Pictures of a graph. */
public final class GraphPictures {
    private GraphPictures() {}

    /**
     * Draws a graph for a terminal, at most 100 columns wide. Nodes that are alike and very large graphs are summarised.
     *
     * @param graph the graph
     * @return lines, each with a line break at its end
     */
    public static String text(GraphDefinition graph) {
        return TextPicture.of(graph);
    }

    /**
     * Writes a graph as a Mermaid flowchart, which GitHub and many editors draw. Nested graphs are subgraphs.
     *
     * @param graph the graph
     * @return the flowchart's source, without a Markdown fence
     */
    public static String mermaid(GraphDefinition graph) {
        return MermaidPicture.of(graph);
    }

    /**
     * Draws a graph as an SVG that needs nothing beside it. Boxes have tooltips with types and descriptions.
     *
     * @param graph the graph
     * @return an SVG document
     */
    public static String svg(GraphDefinition graph) {
        return SvgPicture.of(graph);
    }
}
