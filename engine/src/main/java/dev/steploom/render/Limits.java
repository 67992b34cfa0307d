package dev.steploom.render;

/**
 * How much is drawn before a picture says "and so many more".
 *
 * @param alike the most nodes of one definition and with the same sources that are drawn apart
 * @param perLevel the most boxes in a topological level
 * @param total the most boxes in a graph
 */
record Limits(int alike, int perLevel, int total) {
    static final Limits OF_TEXT = new Limits(6, 12, 150);
    static final Limits OF_SHAPES = new Limits(10, 30, 250);
}
