package dev.steploom.examples.flights.stats;

/**
 * The delays of some flights, as sums, so that parts can be added up exactly.
 *
 * @param flights how many flights
 * @param minutes all their delays together; early ones count below zero
 * @param squares the squares of their delays together
 * @param late how many were more than {@value #LATE} minutes late
 */
public record Delays(int flights, long minutes, long squares, int late) {
    /** From one minute more than this on, a flight counts as late. */
    public static final int LATE = 15;

    /** No flights. */
    public static final Delays NONE = new Delays(0, 0, 0, 0);

    /**
     * Starts with one flight.
     *
     * @param delay its delay in minutes
     * @return the delays of that flight alone
     */
    public static Delays of(int delay) {
        return new Delays(1, delay, (long) delay * delay, delay > LATE ? 1 : 0);
    }

    /**
     * Adds other flights.
     *
     * @param other their delays
     * @return the delays of all of them
     */
    public Delays plus(Delays other) {
        return new Delays(flights + other.flights, minutes + other.minutes, squares + other.squares, late + other.late);
    }

    /**
     * Returns the mean delay.
     *
     * @return minutes; zero if there are no flights
     */
    public double mean() {
        return flights == 0 ? 0 : (double) minutes / flights;
    }

    /**
     * Returns how far the mean may be off by chance.
     *
     * @return one standard error of the mean, in minutes; zero if there are fewer than two flights
     */
    public double standardError() {
        if (flights < 2) {
            return 0;
        }
        double variance = (squares - (double) minutes * minutes / flights) / (flights - 1);
        return Math.sqrt(variance / flights);
    }

    /**
     * Returns the share of late flights.
     *
     * @return from 0 to 1; zero if there are no flights
     */
    public double lateShare() {
        return flights == 0 ? 0 : (double) late / flights;
    }
}
