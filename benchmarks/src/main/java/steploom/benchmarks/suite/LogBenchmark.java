package steploom.benchmarks.suite;

import dev.steploom.event.Event;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;
import steploom.benchmarks.runner.Feature;
import steploom.benchmarks.runner.ShapeJob;
import steploom.benchmarks.runner.Work;
import steploom.benchmarks.shape.Shapes;

/** Reading the whole log of a run back as records. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
public class LogBenchmark {
    /** The graph's shape. */
    @Param({"chain", "wide", "layered"})
    public String shape = "";

    /** How many steps. */
    @Param("100000")
    public int size;

    private List<Event> events = List.of();

    /** Runs a job once. */
    @Setup
    public void run() {
        events = new ShapeJob(Shapes.named(shape).of(size), Work.NONE, Feature.PLAIN)
                .capture()
                .executeInProcess()
                .events();
    }

    /**
     * Reads every event; about seven of them a step.
     *
     * @param reader takes each event
     */
    @Benchmark
    public void read(Blackhole reader) {
        for (Event event : events) {
            reader.consume(event);
        }
    }
}
