package dev.steploom.examples.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis: values to places, with round ticks. Its range holds zero, so that bars can be compared.
 *
 * @param low the lowest tick
 * @param high the highest tick
 * @param step from tick to tick
 * @param from the place of the lowest tick
 * @param to the place of the highest tick
 */
public record Scale(double low, double high, double step, double from, double to) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /**
     * Finds a scale whose ticks are round.
     *
     * @param min the least value
     * @param max the greatest value
     * @param ticks about how many ticks there are to be
     * @param from the place of the lowest tick
     * @param to the place of the highest tick
     * @return a scale that has room for zero and for both values
     */
    public static Scale over(double min, double max, int ticks, double from, double to) {
        double low = Math.min(0, min);
        double high = low == 0 && max <= 0 ? 1 : Math.max(0, max);
        double rough = (high - low) / ticks;
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = magnitude * 10;
        for (int i = ROUND.length - 1; i >= 0; i--) {
            step = ROUND[i] * magnitude >= rough ? ROUND[i] * magnitude : step;
        }
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, from, to);
    }

    /**
     * Returns the place of a value.
     *
     * @param value any value
     * @return where it is on the axis
     */
    public double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /**
     * Returns the ticks.
     *
     * @return values from low to high
     */
    public List<Double> ticks() {
        int steps = (int) Math.round((high - low) / step);
        return IntStream.rangeClosed(0, steps).mapToObj(i -> low + i * step).toList();
    }
}
