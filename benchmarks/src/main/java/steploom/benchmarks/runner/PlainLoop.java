package steploom.benchmarks.runner;

import steploom.benchmarks.shape.Shape;

/** A loop over the steps in their order, with values in an array: what the sums alone cost. */
public final class PlainLoop implements Runner {
    @Override
    public String name() {
        return "plain-loop";
    }

    @Override
    public PreparedRun prepare(Shape shape, Work work) {
        return () -> result(shape, work);
    }

    /**
     * Computes what every runner has to return.
     *
     * @param shape the graph
     * @param work what each step does
     * @return the value of the last step
     */
    public static int result(Shape shape, Work work) {
        int[] values = new int[shape.steps()];
        for (int step = 0; step < values.length; step++) {
            values[step] = work.step(shape, step, values);
        }
        return values[values.length - 1];
    }
}
