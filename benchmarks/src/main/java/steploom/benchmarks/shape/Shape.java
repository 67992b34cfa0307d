package steploom.benchmarks.shape;

import java.util.Arrays;

/**
 * A graph of steps as plain numbers, from which our job and every peer is built. A step reads the values of some steps
 * before it; the last step's value is the result.
 */
public final class Shape {
    private final String name;
    private final boolean dynamic;
    private final int[] start;
    private final int[] reads;

    private Shape(String name, boolean dynamic, Builder built) {
        this.name = name;
        this.dynamic = dynamic;
        this.start = Arrays.copyOf(built.start, built.steps + 1);
        this.reads = Arrays.copyOf(built.reads, built.start[built.steps]);
    }

    /**
     * Returns what the shape is called.
     *
     * @return such as {@code chain}
     */
    public String name() {
        return name;
    }

    /**
     * Tells whether our job makes the steps between the first and the last while it runs. Peers, which cannot, run the
     * same graph made beforehand.
     *
     * @return true for a dynamic output, mapped and collected
     */
    public boolean dynamic() {
        return dynamic;
    }

    /**
     * Returns the number of steps.
     *
     * @return the size
     */
    public int steps() {
        return start.length - 1;
    }

    /**
     * Returns how many values a step reads.
     *
     * @param step its number, from 0
     * @return the number of its predecessors
     */
    public int reads(int step) {
        return start[step + 1] - start[step];
    }

    /**
     * Returns a step whose value a step reads.
     *
     * @param step its number, from 0
     * @param place which of them, from 0
     * @return the predecessor's number, below {@code step}
     */
    public int read(int step, int place) {
        return reads[start[step] + place];
    }

    /**
     * Returns the steps whose values a step reads.
     *
     * @param step its number, from 0
     * @return the predecessors' numbers
     */
    public int[] readsOf(int step) {
        return Arrays.copyOfRange(reads, start[step], start[step + 1]);
    }

    /**
     * Counts the steps on the longest way through the graph.
     *
     * @return the depth; 1 for a single step
     */
    public int depth() {
        int[] depth = new int[steps()];
        int deepest = 0;
        for (int step = 0; step < depth.length; step++) {
            for (int i = start[step]; i < start[step + 1]; i++) {
                depth[step] = Math.max(depth[step], depth[reads[i]]);
            }
            deepest = Math.max(deepest, ++depth[step]);
        }
        return deepest;
    }

    @Override
    public String toString() {
        return name + " " + steps();
    }

    /** Puts a shape together, step by step. */
    static final class Builder {
        private int[] start = new int[64];
        private int[] reads = new int[64];
        private int steps;

        /** Adds a step. */
        int step(int... predecessors) {
            if (steps + 1 == start.length) {
                start = Arrays.copyOf(start, start.length * 2);
            }
            int from = start[steps];
            int to = from + predecessors.length;
            if (to > reads.length) {
                reads = Arrays.copyOf(reads, Math.max(to, reads.length * 2));
            }
            System.arraycopy(predecessors, 0, reads, from, predecessors.length);
            start[steps + 1] = to;
            return steps++;
        }

        int steps() {
            return steps;
        }

        /** Adds the last step, which reads all that nobody else reads. */
        void join() {
            boolean[] read = new boolean[steps];
            for (int i = 0; i < start[steps]; i++) {
                read[reads[i]] = true;
            }
            int[] unread = new int[steps];
            int count = 0;
            for (int step = 0; step < steps; step++) {
                if (!read[step]) {
                    unread[count++] = step;
                }
            }
            step(Arrays.copyOf(unread, count));
        }

        Shape build(String name, boolean dynamic) {
            return new Shape(name, dynamic, this);
        }
    }
}
