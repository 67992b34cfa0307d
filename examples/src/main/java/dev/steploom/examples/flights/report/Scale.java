package dev.steploom.examples.flights.report;

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
record Scale(double low, double high, double step, double from, double to) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    static Scale over(double min, double max, int ticks, double from, double to) {
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

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    List<Double> ticks() {
        int steps = (int) Math.round((high - low) / step);
        return IntStream.rangeClosed(0, steps).mapToObj(i -> low + i * step).toList();
    }
}
