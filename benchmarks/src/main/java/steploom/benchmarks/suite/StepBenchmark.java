package steploom.benchmarks.suite;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import steploom.benchmarks.runner.Work;

/** Every shape and size, by us and by those peers that can do them all. */
public class StepBenchmark extends GraphBenchmark {
    /** The graph's shape. */
    @Param({"chain", "wide", "layered", "diamonds", "tree", "random", "dynamic"})
    public String shape = "";

    /** How many steps. */
    @Param({"1000", "100000", "1000000"})
    public int size;

    /** Who runs it. */
    @Param({
        "steploom",
        "steploom threads(2)",
        "plain-loop",
        "completable-future",
        "jgrapht",
        "fork-join(1)",
        "fork-join(2)"
    })
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
