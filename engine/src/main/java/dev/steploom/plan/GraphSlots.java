package dev.steploom.plan;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.Wire;

/** Which slot holds an output of a node, for one use of a graph. */
final class GraphSlots {
    private final GraphDefinition graph;
    private final int[] firstSlot;
    private final GraphSlots[] inner;

    GraphSlots(GraphDefinition graph) {
        this.graph = graph;
        int size = graph.nodesInOrder().size();
        this.firstSlot = new int[size];
        boolean nested = false;
        for (Node node : graph.nodesInOrder()) {
            nested |= node.definition() instanceof GraphDefinition;
        }
        this.inner = nested ? new GraphSlots[size] : new GraphSlots[0];
    }

    void put(Node opNode, int slot) {
        firstSlot[opNode.index()] = slot;
    }

    void put(Node graphNode, GraphSlots slots) {
        inner[graphNode.index()] = slots;
    }

    int slot(Wire.Output output) {
        Node node = output.node();
        if (node.definition() instanceof GraphDefinition) {
            GraphSlots slots = inner[node.index()];
            return slots.slot(slots.graph.outputSource(output.output()));
        }
        return firstSlot[node.index()] + output.output();
    }
}
