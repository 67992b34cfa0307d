package dev.steploom.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that takes up room in a layered layout: a box, or the passage of an edge through a layer. The layout fills
 * in where it lies.
 */
class Slot {
    final double width;
    final double height;
    final boolean passage;
    final List<Tie> left = new ArrayList<>();
    final List<Tie> right = new ArrayList<>();
    int layer;
    int order;
    double x;
    double y;

    /**
     * A part of an edge between neighbouring layers.
     *
     * @param from the slot on the left
     * @param fromOffset where it leaves that slot, from its top
     * @param to the slot on the right
     * @param toOffset where it enters that slot, from its top
     */
    record Tie(Slot from, double fromOffset, Slot to, double toOffset) {}

    Slot(double width, double height) {
        this(width, height, false);
    }

    Slot(double width, double height, boolean passage) {
        this.width = width;
        this.height = height;
        this.passage = passage;
    }
}
