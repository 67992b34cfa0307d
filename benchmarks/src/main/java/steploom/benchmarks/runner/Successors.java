package steploom.benchmarks.runner;

import steploom.benchmarks.shape.Shape;

/** Who reads whom, the other way round: for runners that start a step when the last one that it reads has ended. */
final class Successors {
    private final int[] start;
    private final int[] steps;
    private final int[] reads;

    private Successors(int[] start, int[] steps, int[] reads) {
        this.start = start;
        this.steps = steps;
        this.reads = reads;
    }

    static Successors of(Shape shape) {
        int[] start = new int[shape.steps() + 1];
        int[] reads = new int[shape.steps()];
        for (int step = 0; step < shape.steps(); step++) {
            reads[step] = shape.reads(step);
            for (int i = 0; i < reads[step]; i++) {
                start[shape.read(step, i) + 1]++;
            }
        }
        for (int step = 0; step < shape.steps(); step++) {
            start[step + 1] += start[step];
        }
        int[] steps = new int[start[shape.steps()]];
        int[] used = start.clone();
        for (int step = 0; step < shape.steps(); step++) {
            for (int i = 0; i < reads[step]; i++) {
                steps[used[shape.read(step, i)]++] = step;
            }
        }
        return new Successors(start, steps, reads);
    }

    int from(int step) {
        return start[step];
    }

    int to(int step) {
        return start[step + 1];
    }

    int at(int index) {
        return steps[index];
    }

    /** How many reads of each step are open; a new array each time. */
    int[] pending() {
        return reads.clone();
    }
}
