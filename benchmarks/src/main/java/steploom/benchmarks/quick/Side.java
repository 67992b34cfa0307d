package steploom.benchmarks.quick;

import steploom.benchmarks.runner.PlainLoop;
import steploom.benchmarks.runner.PreparedRun;
import steploom.benchmarks.runner.Runner;
import steploom.benchmarks.runner.Work;
import steploom.benchmarks.shape.Shape;

/**
 * One of those whose times are compared.
 *
 * @param runner its name
 * @param run what is timed
 * @param expected what each run has to return
 */
record Side(String runner, PreparedRun run, int expected) {
    static Side of(Runner runner, Shape shape, Work work) {
        return new Side(runner.name(), runner.prepare(shape, work), PlainLoop.result(shape, Work.NONE));
    }

    static Side of(Runner runner, Shape shape) {
        return of(runner, shape, Work.NONE);
    }

    /** Runs several times, and fails if a result is wrong. */
    long time(int times) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            int result = run.run();
            if (result != expected) {
                throw new IllegalStateException(runner + " returned " + result + " and not " + expected + ".");
            }
        }
        return System.nanoTime() - start;
    }
}
