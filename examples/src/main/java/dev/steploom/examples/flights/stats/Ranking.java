package dev.steploom.examples.flights.stats;

import dev.steploom.examples.flights.data.Airport;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Joins sums with airports, and puts them in order. */
public final class Ranking {
    private Ranking() {}

    /**
     * Finds the routes with the highest mean delay.
     *
     * @param summary the sums
     * @param airports the airports by code
     * @param minimumFlights routes with fewer flights say little and are left out
     * @param howMany the length of the list
     * @return the worst first; of equals, the one with more flights
     */
    public static WorstRoutes worstRoutes(
            Summary summary, Map<String, Airport> airports, int minimumFlights, int howMany) {
        List<RouteDelays> routes = summary.routes().entrySet().stream()
                .filter(route -> route.getValue().flights() >= minimumFlights)
                .map(route -> new RouteDelays(
                        airport(airports, route.getKey().origin()),
                        airport(airports, route.getKey().destination()),
                        route.getValue()))
                .sorted(Comparator.comparingDouble(
                                (RouteDelays route) -> -route.delays().mean())
                        .thenComparing(route -> -route.delays().flights())
                        .thenComparing(RouteDelays::route))
                .limit(howMany)
                .toList();
        return new WorstRoutes(minimumFlights, routes);
    }

    /**
     * Joins the sums per airport with the airports.
     *
     * @param summary the sums
     * @param airports the airports by code
     * @return every airport with flights, the busiest first
     */
    public static List<AirportDelays> byTraffic(Summary summary, Map<String, Airport> airports) {
        return summary.airports().entrySet().stream()
                .map(entry -> new AirportDelays(airport(airports, entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(
                                (AirportDelays airport) -> -airport.delays().flights())
                        .thenComparing(airport -> airport.airport().code()))
                .toList();
    }

    private static Airport airport(Map<String, Airport> airports, String code) {
        return Objects.requireNonNull(airports.get(code), code);
    }
}
