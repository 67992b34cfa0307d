package steploom.benchmarks.runner;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.definition.Executor;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import steploom.benchmarks.shape.Shape;

/**
 * Ours: a captured job, run each time with the full log of its events. The job is prepared, as it can run any number of
 * times, and keeps its plan from its first run on; what capturing and planning cost is measured beside it.
 */
public final class SteploomJob implements Runner {
    /** The name of the runs in process. */
    public static final String NAME = "steploom";

    private final String name;
    private final Feature feature;
    private final Executor executor;

    private SteploomJob(String suffix, Feature feature, Executor executor) {
        this.name = NAME + suffix;
        this.feature = feature;
        this.executor = executor;
    }

    /**
     * Runs jobs in process.
     *
     * @param feature what each run is asked for
     */
    public SteploomJob(Feature feature) {
        this(feature == Feature.PLAIN ? "" : " " + feature, feature, Executor.inProcess());
    }

    /**
     * Runs jobs on some threads.
     *
     * @param threads how many
     * @return the runner
     */
    public static SteploomJob threads(int threads) {
        return new SteploomJob(" threads(" + threads + ")", Feature.PLAIN, Executor.threads(threads));
    }

    /**
     * Runs each step of a job in a virtual thread.
     *
     * @return the runner, which takes graphs on JDK 21 and later only
     */
    public static SteploomJob virtualThreads() {
        return new SteploomJob(" virtualThreads()", Feature.PLAIN, Executor.virtualThreads());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean takes(Shape shape) {
        return !(executor instanceof Executor.VirtualThreads) || VirtualThreads.available();
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
        if (executor instanceof Executor.InProcess) {
            return feature == Feature.LOG_READ
                    ? () -> read(job.executeInProcess())
                    : () -> job.executeInProcess().output();
        }
        return () -> job.executeInProcess(options -> options.executor(executor))
                .output(); // Values in memory: execute() would write files.
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
            throw new IllegalStateException("The log tells of " + successes + " successes of "
                    + result.plan().size() + " steps.");
        }
        return result.output();
    }
}
