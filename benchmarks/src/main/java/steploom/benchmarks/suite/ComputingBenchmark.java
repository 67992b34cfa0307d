package steploom.benchmarks.suite;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import steploom.benchmarks.runner.PreparedRun;
import steploom.benchmarks.runner.Runners;
import steploom.benchmarks.runner.Work;
import steploom.benchmarks.shape.Shapes;

/** Steps of 20 µs of work each, by one thread and by two. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
public class ComputingBenchmark {
    /** The graph's shape. */
    @Param({"wide", "layered"})
    public String shape = "";

    /** How many steps. */
    @Param("10000")
    public int size;

    /** Who runs it. */
    @Param({"steploom", "steploom threads(2)", "completable-future", "fork-join(1)", "fork-join(2)"})
    public String runner = "";

    private PreparedRun run = () -> 0;

    /** Prepares the graph. */
    @Setup
    public void prepare() {
        run = Runners.named(runner).checked(Shapes.named(shape).of(size), Work.computing(20));
    }

    /**
     * Runs the graph.
     *
     * @return the result
     * @throws Exception whatever the runner throws
     */
    @Benchmark
    public int computing() throws Exception {
        return run.run();
    }
}
