package steploom.benchmarks.suite;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import steploom.benchmarks.runner.Work;

/** Steps of 20 µs of work each, by one thread and by two. */
public class ComputingBenchmark extends GraphBenchmark {
    /** The graph's shape. */
    @Param({"wide", "layered"})
    public String shape = "";

    /** How many steps. */
    @Param("10000")
    public int size;

    /** Who runs it. */
    @Param({"steploom", "steploom threads(2)", "completable-future", "fork-join(1)", "fork-join(2)"})
    public String runner = "";

    /** Prepares the graph. */
    @Setup
    public void prepare() {
        prepare(runner, shape, size, Work.computing(20));
    }

    /**
     * Runs the graph.
     *
     * @return the result
     * @throws Exception whatever the runner throws
     */
    @Benchmark
    public int computing() throws Exception {
        return runPrepared();
    }
}
