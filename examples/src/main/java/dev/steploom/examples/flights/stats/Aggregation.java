package dev.steploom.examples.flights.stats;

import dev.steploom.examples.flights.data.Flight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Splits flights by week, adds up each week, and adds up the weeks. */
public final class Aggregation {
    private Aggregation() {}

    /**
     * Splits flights by week.
     *
     * @param flights any flights
     * @return the weeks that have flights, in order, by {@link Week#key}
     */
    public static SortedMap<String, WeekOfFlights> byWeek(List<Flight> flights) {
        SortedMap<Week, List<Flight>> weeks = new TreeMap<>();
        for (Flight flight : flights) {
            weeks.computeIfAbsent(Week.of(flight.time().toLocalDate()), week -> new ArrayList<>())
                    .add(flight);
        }
        SortedMap<String, WeekOfFlights> byKey = new TreeMap<>();
        weeks.forEach((week, some) -> byKey.put(week.key(), new WeekOfFlights(week, List.copyOf(some))));
        return Collections.unmodifiableSortedMap(byKey);
    }

    /**
     * Adds up a week.
     *
     * @param week its flights
     * @return its delays: in all, per route and per airport
     */
    public static WeekDelays addUp(WeekOfFlights week) {
        Delays total = Delays.NONE;
        SortedMap<Route, Delays> routes = new TreeMap<>();
        SortedMap<String, Delays> airports = new TreeMap<>();
        for (Flight flight : week.flights()) {
            Delays one = Delays.of(flight.delay());
            total = total.plus(one);
            routes.merge(new Route(flight.origin(), flight.destination()), one, Delays::plus);
            airports.merge(flight.origin(), one, Delays::plus);
            airports.merge(flight.destination(), one, Delays::plus);
        }
        return new WeekDelays(
                week.week(),
                total,
                Collections.unmodifiableSortedMap(routes),
                Collections.unmodifiableSortedMap(airports));
    }

    /**
     * Adds up weeks.
     *
     * @param weeks the weeks in any order
     * @return all of them together
     */
    public static Summary merge(List<WeekDelays> weeks) {
        List<WeekDelays> sorted =
                weeks.stream().sorted(Comparator.comparing(WeekDelays::week)).toList();
        Delays total = Delays.NONE;
        SortedMap<Route, Delays> routes = new TreeMap<>();
        SortedMap<String, Delays> airports = new TreeMap<>();
        for (WeekDelays week : sorted) {
            total = total.plus(week.total());
            addTo(routes, week.routes());
            addTo(airports, week.airports());
        }
        return new Summary(
                total, sorted, Collections.unmodifiableSortedMap(routes), Collections.unmodifiableSortedMap(airports));
    }

    private static <K> void addTo(Map<K, Delays> sum, Map<K, Delays> part) {
        part.forEach((key, delays) -> sum.merge(key, delays, Delays::plus));
    }
}
