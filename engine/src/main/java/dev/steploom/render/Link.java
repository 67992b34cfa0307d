package dev.steploom.render;

import org.jspecify.annotations.Nullable;

/**
 * A line of a picture.
 *
 * @param from the box that it leaves; null if it leaves an input of the graph
 * @param output the position of the output, or of the graph's input
 * @param to the box that it enters; null if it enters an output of the graph
 * @param input the position of the input, {@link #AFTER}, or the position of the graph's output
 * @param stroke what it means
 */
record Link(@Nullable Box from, int output, @Nullable Box to, int input, Stroke stroke) {
    /** Stands for "no input": the box waits for another. */
    static final int AFTER = -1;
}
