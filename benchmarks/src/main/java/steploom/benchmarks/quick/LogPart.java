package steploom.benchmarks.quick;

import dev.steploom.Job;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import dev.steploom.execution.JobExecutionResult;
import java.lang.management.ManagementFactory;
import java.util.List;
import steploom.benchmarks.result.Measurement;
import steploom.benchmarks.runner.Feature;
import steploom.benchmarks.runner.ShapeJob;
import steploom.benchmarks.runner.SteploomJob;
import steploom.benchmarks.runner.Work;
import steploom.benchmarks.shape.Shape;

/** Reading a run's log as records, and what a run keeps in memory. */
final class LogPart {
    private LogPart() {}

    static void measure(Look look, Shape shape) throws Exception {
        Job<Integer> job = new ShapeJob(shape, Work.NONE, Feature.PLAIN).capture();
        // The job keeps its plan from the first run on.
        job.executeInProcess();
        long before = used();
        JobExecutionResult result = job.executeInProcess();
        long kept = used() - before;
        double bytes = (double) kept / shape.steps();

        List<Event> events = result.events();
        Timing read = look.time(shape.steps(), List.of(new Side("read", () -> read(events))))
                .get(0)
                .per(events.size());
        add(look, shape, "read", "ns/event", read.median(), read.error());
        add(look, shape, "kept by a run", "B/step", bytes, 0);
        look.print(
                shape,
                ": log of %d events read in %.0f ns/event; a run keeps %.0f B/step (log, states and values)",
                events.size(),
                read.median(),
                bytes);
    }

    /** Makes each event, and keeps none. */
    private static int read(List<Event> events) {
        int successes = 0;
        for (Event event : events) {
            if (event.type() == EventType.STEP_SUCCESS) {
                successes++;
            }
        }
        return successes;
    }

    private static void add(Look look, Shape shape, String subject, String unit, double value, double error) {
        look.add(new Measurement(subject, shape.name(), shape.steps(), SteploomJob.NAME, unit, value, error));
    }

    /** Bytes of the heap that are in use after all garbage is gone. */
    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
