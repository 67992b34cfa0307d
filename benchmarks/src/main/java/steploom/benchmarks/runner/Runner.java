package steploom.benchmarks.runner;

import steploom.benchmarks.shape.Shape;

/** Somebody who can run a graph. */
public interface Runner {
    /**
     * Returns who it is, as results name it.
     *
     * @return such as {@code completable-future}
     */
    String name();

    /**
     * Tells whether it can run a graph at all, in this JVM.
     *
     * @param shape the graph
     * @return false if the graph is too deep or too large for it
     */
    default boolean takes(Shape shape) {
        return true;
    }

    /**
     * Makes what can be used for more than one run. Everything else belongs to the run, and is timed.
     *
     * @param shape the graph
     * @param work what each step does
     * @return the graph, ready to run
     */
    PreparedRun prepare(Shape shape, Work work);

    /**
     * Prepares runs whose results are checked against those of a plain loop.
     *
     * @param shape the graph
     * @param work what each step does
     * @return the graph, ready to run
     * @throws IllegalStateException if this runner does not take the graph
     */
    default PreparedRun checked(Shape shape, Work work) {
        if (!takes(shape)) {
            throw new IllegalStateException(name() + " cannot run " + shape + " on JDK "
                    + Runtime.version().feature() + ": the graph is too deep or too large for it, or the JDK too old.");
        }
        return prepare(shape, work).expecting(PlainLoop.result(shape, Work.NONE));
    }
}
