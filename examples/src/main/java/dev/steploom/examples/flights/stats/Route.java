package dev.steploom.examples.flights.stats;

import java.util.Comparator;

/**
 * A route, one way.
 *
 * @param origin an IATA code
 * @param destination an IATA code
 */
public record Route(String origin, String destination) implements Comparable<Route> {
    private static final Comparator<Route> ORDER =
            Comparator.comparing(Route::origin).thenComparing(Route::destination);

    @Override
    public int compareTo(Route other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return origin + " → " + destination;
    }
}
