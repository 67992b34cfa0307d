package steploom.benchmarks.quick;

import java.util.Arrays;

/**
 * How long one run took in several rounds.
 *
 * @param median nanoseconds
 * @param error half of the spread of the middle rounds, in nanoseconds
 */
record Timing(double median, double error) {
    static Timing of(double... rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Timing(median, (at(sorted, 0.75) - at(sorted, 0.25)) / 2);
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }

    Timing per(double count) {
        return new Timing(median / count, error / count);
    }
}
