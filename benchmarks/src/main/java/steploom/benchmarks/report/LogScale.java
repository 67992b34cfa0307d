package steploom.benchmarks.report;

import java.util.stream.DoubleStream;

/**
 * An axis on which each power of ten is as long as the next.
 *
 * @param low the power of ten at its start
 * @param high the power of ten at its end
 * @param from the place of its start
 * @param to the place of its end
 */
record LogScale(int low, int high, double from, double to) {
    static LogScale over(double min, double max, double from, double to) {
        int low = (int) Math.floor(Math.log10(min));
        return new LogScale(low, Math.max(low + 1, (int) Math.ceil(Math.log10(max))), from, to);
    }

    double at(double value) {
        return from + (Math.log10(value) - low) / (high - low) * (to - from);
    }

    double[] ticks() {
        return DoubleStream.iterate(Math.pow(10, low), tick -> tick * 10)
                .limit(high - low + 1L)
                .toArray();
    }
}
