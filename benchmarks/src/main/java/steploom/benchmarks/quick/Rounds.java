package steploom.benchmarks.quick;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Times several sides in turns, so that a slow moment of the machine meets all of them. First all are warmed up; then each
 * round runs every side, in changing order, after the garbage of the one before is gone.
 *
 * @param warmUp how long each side runs before, at least, in nanoseconds
 * @param turn how long a side runs in each round, at least, in nanoseconds
 * @param rounds how many rounds
 */
record Rounds(long warmUp, long turn, int rounds) {
    private static final long MILLI = 1_000_000;

    /** Fewer rounds for runs that take long by themselves. */
    static Rounds forSteps(int steps) {
        return steps > 500_000 ? new Rounds(0, 0, 3) : new Rounds(200 * MILLI, 20 * MILLI, 5);
    }

    /**
     * For making graphs: much more code than running one, which takes seconds until the JIT compiler is done with it.
     */
    static Rounds forMaking(int steps) {
        return steps > 500_000 ? forSteps(steps) : new Rounds(1_500 * MILLI, 20 * MILLI, 9);
    }

    /** For steps that work: what is between them hardly counts. */
    static Rounds forWork() {
        return new Rounds(200 * MILLI, 0, 3);
    }

    /** For tests: JUnit has many paths to warm up. */
    static Rounds forTests() {
        return new Rounds(3_000 * MILLI, 0, 9);
    }

    /** One run each, to see that everything works. */
    static Rounds once() {
        return new Rounds(0, 0, 1);
    }

    /** Returns the time of one run of each side, in the order of the sides. */
    List<Timing> time(List<Side> sides) throws Exception {
        int[] times = new int[sides.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = warmUp(sides.get(i));
        }
        double[][] nanos = new double[times.length][rounds];
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, times.length).boxed().toList());
        for (int round = 0; round < rounds; round++) {
            System.gc(); // Once a round, not a side: a full collection costs more than what is measured.
            for (int side : order) {
                nanos[side][round] = (double) sides.get(side).time(times[side]) / times[side];
            }
            Collections.reverse(order);
        }
        List<Timing> timings = new ArrayList<>();
        for (double[] rounds : nanos) {
            timings.add(Timing.of(rounds));
        }
        return timings;
    }

    /** Warms a side up, and returns how often it has to run to fill a turn. */
    int warmUp(Side side) throws Exception {
        long spent = 0;
        long last;
        do {
            last = side.time(1);
            spent += last;
        } while (spent < warmUp);
        return (int) Math.max(1, (turn + last - 1) / last);
    }
}
