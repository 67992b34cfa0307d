package steploom.benchmarks.suite;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import steploom.benchmarks.runner.Work;

/** What features cost, and what the checks of types cost that every typed op has. */
public class FeatureBenchmark extends GraphBenchmark {
    /** The graph's shape. */
    @Param({"chain", "wide", "layered"})
    public String shape = "";

    /** How many steps. */
    @Param("100000")
    public int size;

    /** What each run is asked for. */
    @Param({"steploom", "steploom untyped", "steploom retries", "steploom hooks", "steploom log-read"})
    public String runner = "";

    /** Prepares the graph. */
    @Setup
    public void prepare() {
        prepare(runner, shape, size, Work.NONE);
    }

    /**
     * Runs the graph.
     *
     * @return the result
     * @throws Exception whatever the runner throws
     */
    @Benchmark
    public int run() throws Exception {
        return runPrepared();
    }
}
