package steploom.benchmarks.suite;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import steploom.benchmarks.runner.Work;

/** Peers that are limited in depth or size: what they can do, and ours and bare futures beside them in {@link StepBenchmark}. */
public class SmallGraphBenchmark extends GraphBenchmark {
    /** The graph's shape. */
    @Param({"chain", "wide", "layered", "diamonds", "tree", "random"})
    public String shape = "";

    /** How many steps. */
    @Param({"1000"})
    public int size;

    /** Who runs it. */
    @Param({"reactor", "dexecutor"})
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
