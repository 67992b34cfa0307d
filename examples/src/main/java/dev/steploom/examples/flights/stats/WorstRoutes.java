package dev.steploom.examples.flights.stats;

import java.util.List;

/**
 * The routes with the highest mean delay.
 *
 * @param minimumFlights how many flights a route needed to be ranked
 * @param routes the worst first
 */
public record WorstRoutes(int minimumFlights, List<RouteDelays> routes) {}
