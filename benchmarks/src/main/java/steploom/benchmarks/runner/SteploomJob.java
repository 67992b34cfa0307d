package steploom.benchmarks.runner;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import steploom.benchmarks.shape.Shape;

/**
 * Ours: a captured job, planned and run each time, with the full log of its events. The job is prepared, as it can run any
 * number of times; what capturing and planning cost is measured beside it.
 */
public final class SteploomJob implements Runner {
    /** The name of the runs in process. */
    public static final String NAME = "steploom";

    private final Feature feature;

    /**
     * Runs jobs in process.
     *
     * @param feature what each run is asked for
     */
    public SteploomJob(Feature feature) {
        this.feature = feature;
    }

    @Override
    public String name() {
        return feature == Feature.PLAIN ? NAME : NAME + " " + feature;
    }

    @Override
    public PreparedRun prepare(Shape shape, Work work) {
        return prepare(new ShapeJob(shape, work, feature).capture());
    }

    /**
     * Makes runs of a job that is captured already.
     *
     * @param job the job
     * @return the job, ready to run
     */
    public PreparedRun prepare(Job<Integer> job) {
        return feature == Feature.LOG_READ
                ? () -> read(job.executeInProcess())
                : () -> job.executeInProcess().output();
    }

    /** Reads the log, and fails if it is not whole. */
    private static int read(ExecuteInProcessResult<Integer> result) {
        int successes = 0;
        for (Event event : result.events()) {
            if (event.type() == EventType.STEP_SUCCESS) {
                successes++;
            }
        }
        if (successes < result.plan().size()) {
            throw new IllegalStateException(
                    "The log tells of " + successes + " successes of " + result.plan().size() + " steps.");
        }
        return result.output();
    }
}
