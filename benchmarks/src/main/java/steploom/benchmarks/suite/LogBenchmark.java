package steploom.benchmarks.suite;

import dev.steploom.event.Event;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;
import steploom.benchmarks.runner.Feature;
import steploom.benchmarks.runner.ShapeJob;
import steploom.benchmarks.runner.Work;
import steploom.benchmarks.shape.Shapes;

/** Reading the whole log of a run back as records. */
public class LogBenchmark extends GraphBenchmark {
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
