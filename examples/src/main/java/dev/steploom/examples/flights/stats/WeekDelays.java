package dev.steploom.examples.flights.stats;

import java.util.SortedMap;

/**
 * One week, added up.
 *
 * @param week the week
 * @param total all its flights
 * @param routes its flights per route
 * @param airports its flights per airport; each counts where it leaves and where it lands
 */
public record WeekDelays(
        Week week, Delays total, SortedMap<Route, Delays> routes, SortedMap<String, Delays> airports) {}
