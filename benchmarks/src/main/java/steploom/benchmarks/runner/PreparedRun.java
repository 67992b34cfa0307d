package steploom.benchmarks.runner;

/** A graph that is ready to run any number of times. */
@FunctionalInterface
public interface PreparedRun {
    /**
     * Runs the graph.
     *
     * @return the value of its last step
     * @throws Exception whatever the runner throws
     */
    int run() throws Exception;
}
