package steploom.benchmarks.suite;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import steploom.benchmarks.runner.Work;

/** Steps that block for 1 ms each, in virtual threads; on JDK 21 and later only. */
public class BlockingBenchmark extends GraphBenchmark {
    /** The graph's shape. */
    @Param("wide")
    public String shape = "";

    /** How many steps. */
    @Param("10000")
    public int size;

    /** Who runs it. */
    @Param({"steploom virtualThreads()", "virtual-threads"})
    public String runner = "";

    /** Prepares the graph. */
    @Setup
    public void prepare() {
        prepare(runner, shape, size, Work.blocking(1));
    }

    /**
     * Runs the graph.
     *
     * @return the result
     * @throws Exception whatever the runner throws
     */
    @Benchmark
    public int blocking() throws Exception {
        return runPrepared();
    }
}
