package steploom.benchmarks.regression;

import steploom.benchmarks.result.Measurement;

/**
 * One figure in both files.
 *
 * @param key what it is of
 * @param before what it was: for times, a multiple of the bare futures of the same run; else in its own unit
 * @param after what it is
 * @param noise by what part of itself the quotient of the two may be off
 */
public record Change(Measurement.Key key, double before, double after, double noise) {
    private static final double TOLERATED = 0.10;

    /**
     * Returns how much larger the figure became.
     *
     * @return 1 for no change
     */
    public double factor() {
        return after / before;
    }

    /**
     * Tells whether the figure became larger than noise explains: by more than a tenth, and by more than both figures'
     * errors together.
     *
     * @return true if it is slower, or takes more memory
     */
    public boolean isSlower() {
        return factor() > 1 + Math.max(TOLERATED, noise);
    }
}
