package dev.steploom.render;

import dev.steploom.definition.GraphDefinition;

/** Counts the boxes that may still be drawn, those in nested graphs included. */
final class Budget {
    private static final int MAX_DEPTH = 8;

    private int boxes;

    Budget(int boxes) {
        this.boxes = boxes;
    }

    /** Pays for drawing a graph's nodes; if it cannot, the graph is drawn as one box. The outermost is always drawn. */
    boolean takes(GraphDefinition graph, int depth) {
        int wanted = Math.min(graph.nodes().size(), Limits.OF_SHAPES.total());
        boolean enough = depth == 0 || (depth < MAX_DEPTH && wanted <= boxes);
        boxes -= enough ? wanted : 0;
        return enough;
    }
}
