package steploom.benchmarks.quick;

import steploom.benchmarks.runner.PreparedRun;
import steploom.benchmarks.runner.Runner;
import steploom.benchmarks.runner.Work;
import steploom.benchmarks.shape.Shape;

/**
 * One of those whose times are compared.
 *
 * @param runner its name
 * @param run what is timed; fails if its result is wrong
 */
record Side(String runner, PreparedRun run) {
    static Side of(Runner runner, Shape shape) {
        return of(runner, shape, Work.NONE);
    }

    static Side of(Runner runner, Shape shape, Work work) {
        return new Side(runner.name(), runner.checked(shape, work));
    }

    /** Runs several times. */
    long time(int times) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            run.run();
        }
        return System.nanoTime() - start;
    }
}
