package dev.steploom.examples.flights.stats;

import dev.steploom.examples.flights.data.Airport;

/**
 * A route with its airports and the delays of its flights.
 *
 * @param origin where it begins
 * @param destination where it ends
 * @param delays its flights
 */
public record RouteDelays(Airport origin, Airport destination, Delays delays) {
    /**
     * Returns the route.
     *
     * @return its two codes
     */
    public Route route() {
        return new Route(origin.code(), destination.code());
    }

    /**
     * Names the route for a reader.
     *
     * @return such as {@code Chicago (ORD) → Minneapolis (MSP)}
     */
    public String places() {
        return origin.place() + " → " + destination.place();
    }
}
