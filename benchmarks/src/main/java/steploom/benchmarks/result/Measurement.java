package steploom.benchmarks.result;

/**
 * One figure.
 *
 * @param subject what was measured: {@code run}, {@code capture}, {@code plan}, {@code read}, …
 * @param shape the graph's shape, with the work of a step behind it if there is some
 * @param size how many steps the graph has
 * @param runner who did it
 * @param unit what the value counts, such as {@code ns/step}
 * @param value the median of several rounds, or JMH's mean
 * @param error how far off the value may be, in its unit: half of the spread of the middle rounds, or JMH's error
 */
public record Measurement(
        String subject, String shape, int size, String runner, String unit, double value, double error) {
    /** The subject of whole runs, from a graph that is ready to the result. */
    public static final String RUN = "run";

    /** The unit of times. */
    public static final String NANOS_PER_STEP = "ns/step";

    /**
     * What makes two figures comparable.
     *
     * @param subject what was measured
     * @param shape the graph's shape
     * @param size how many steps
     * @param runner who did it
     * @param unit what is counted
     */
    public record Key(String subject, String shape, int size, String runner, String unit) {
        @Override
        public String toString() {
            return subject + " " + shape + " " + size + " " + runner + ", " + unit;
        }
    }

    /**
     * Returns what the figure is of.
     *
     * @return everything but the value
     */
    public Key key() {
        return new Key(subject, shape, size, runner, unit);
    }

    /**
     * Tells whether the figure depends on how fast the machine is.
     *
     * @return true for times, false for bytes
     */
    public boolean isTime() {
        return unit.startsWith("ns/");
    }
}
