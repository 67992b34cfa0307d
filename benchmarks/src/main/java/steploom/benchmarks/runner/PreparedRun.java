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

    /**
     * Makes a wrong result an error.
     *
     * @param expected what each run has to return
     * @return the same runs, each of which throws if it returns something else
     */
    default PreparedRun expecting(int expected) {
        return () -> {
            int result = run();
            if (result != expected) {
                throw new IllegalStateException("A run returned " + result + " and not " + expected + ".");
            }
            return result;
        };
    }
}
