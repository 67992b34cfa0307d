package steploom.benchmarks.suite;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import steploom.benchmarks.runner.PreparedRun;
import steploom.benchmarks.runner.Runners;
import steploom.benchmarks.runner.Work;
import steploom.benchmarks.shape.Shapes;

/** What all benchmarks of the suite have in common: how they are measured. Those of runs prepare a graph, and run it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
public abstract class GraphBenchmark {
    private PreparedRun prepared = () -> 0;

    /** Makes a benchmark without a graph. */
    GraphBenchmark() {}

    void prepare(String runner, String shape, int size, Work work) {
        prepared = Runners.named(runner).checked(Shapes.named(shape).of(size), work);
    }

    int runPrepared() throws Exception {
        return prepared.run();
    }
}
