package steploom.benchmarks.runner;

import java.util.List;
import org.openjdk.jmh.infra.Blackhole;
import steploom.benchmarks.shape.Shape;

/** What each step does: add one, or sum what it reads; and before that, if asked for, compute or wait for a while. */
public final class Work {
    /** No work but the sum. */
    public static final Work NONE = new Work(0, 0);

    private final long tokens;
    private final long waitMillis;

    private Work(long tokens, long waitMillis) {
        this.tokens = tokens;
        this.waitMillis = waitMillis;
    }

    /**
     * Lets each step compute.
     *
     * @param micros about how long, in microseconds; measured once, then always the same amount of work
     * @return the work
     */
    public static Work computing(int micros) {
        return new Work(Math.round(micros * Calibration.TOKENS_PER_MICRO), 0);
    }

    /**
     * Lets each step block its thread.
     *
     * @param millis how long, in milliseconds
     * @return the work
     */
    public static Work blocking(int millis) {
        return new Work(0, millis);
    }

    /**
     * Does a step that reads nothing.
     *
     * @return one
     */
    public int one() {
        spend();
        return 1;
    }

    /**
     * Does a step that reads one value.
     *
     * @param number the value
     * @return one more
     */
    public int next(int number) {
        spend();
        return number + 1;
    }

    /**
     * Does a step that reads two values.
     *
     * @param a one
     * @param b the other
     * @return their sum, which may overflow
     */
    public int add(int a, int b) {
        spend();
        return a + b;
    }

    /**
     * Does a step that reads many values.
     *
     * @param numbers the values
     * @return their sum, which may overflow
     */
    public int sum(List<Integer> numbers) {
        spend();
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    /**
     * Does a step whose predecessors' values are in an array, for runners that keep them so.
     *
     * @param shape the graph
     * @param step the step's number
     * @param values the value of each step before
     * @return the step's value
     */
    public int step(Shape shape, int step, int[] values) {
        int reads = shape.reads(step);
        if (reads == 0) {
            return one();
        } else if (reads == 1) {
            return next(values[shape.read(step, 0)]);
        }
        spend();
        int sum = 0;
        for (int i = 0; i < reads; i++) {
            sum += values[shape.read(step, i)];
        }
        return sum;
    }

    private void spend() {
        if (tokens != 0) {
            Blackhole.consumeCPU(tokens);
        }
        if (waitMillis != 0) {
            try {
                Thread.sleep(waitMillis);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted in a step", interrupted);
            }
        }
    }

    /** How fast this machine consumes tokens: the best of many tries, so that a pause does not count. */
    private static final class Calibration {
        private static final int TOKENS = 20_000;
        static final double TOKENS_PER_MICRO = measure();

        private static double measure() {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 2_000; i++) {
                long start = System.nanoTime();
                Blackhole.consumeCPU(TOKENS);
                best = Math.min(best, System.nanoTime() - start);
            }
            return TOKENS * 1_000.0 / best;
        }
    }
}
