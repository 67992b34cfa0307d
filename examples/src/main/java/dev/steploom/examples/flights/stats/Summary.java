package dev.steploom.examples.flights.stats;

import java.util.List;
import java.util.SortedMap;

/**
 * All weeks, added up.
 *
 * @param total all flights
 * @param weeks each week, in order
 * @param routes the flights of all weeks per route
 * @param airports the flights of all weeks per airport; each counts where it leaves and where it lands
 */
public record Summary(
        Delays total, List<WeekDelays> weeks, SortedMap<Route, Delays> routes, SortedMap<String, Delays> airports) {}
