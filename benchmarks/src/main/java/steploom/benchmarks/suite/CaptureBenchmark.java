package steploom.benchmarks.suite;

import dev.steploom.Job;
import dev.steploom.plan.ExecutionPlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import steploom.benchmarks.runner.Feature;
import steploom.benchmarks.runner.ShapeJob;
import steploom.benchmarks.runner.Work;
import steploom.benchmarks.shape.Shapes;

/** Capturing a job and planning it, each alone. */
public class CaptureBenchmark extends GraphBenchmark {
    /** The graph's shape. */
    @Param({"chain", "wide", "layered"})
    public String shape = "";

    /** How many steps. */
    @Param({"1000", "100000", "1000000"})
    public int size;

    private ShapeJob maker = new ShapeJob(Shapes.CHAIN.of(4), Work.NONE, Feature.PLAIN);
    private Job<Integer> job = maker.capture();

    /** Makes the ops, and a job to plan. */
    @Setup
    public void prepare() {
        maker = new ShapeJob(Shapes.named(shape).of(size), Work.NONE, Feature.PLAIN);
        job = maker.capture();
    }

    /**
     * Captures a job with the source location of each call.
     *
     * @return the job
     */
    @Benchmark
    public Job<Integer> capture() {
        return maker.capture();
    }

    /**
     * Captures a job without source locations.
     *
     * @return the job
     */
    @Benchmark
    @Fork(
            value = 2,
            jvmArgsAppend = {"-Xmx3g", "-Dsteploom.locations=off"})
    public Job<Integer> captureLocationsOff() {
        return maker.capture();
    }

    /**
     * Plans a job.
     *
     * @return the plan
     */
    @Benchmark
    public ExecutionPlan plan() {
        return ShapeJob.plan(job);
    }
}
