package dev.steploom.examples.flights;

import dev.steploom.Dynamic;
import dev.steploom.definition.OpContext;
import dev.steploom.examples.flights.data.Airport;
import dev.steploom.examples.flights.data.Flight;
import dev.steploom.examples.flights.stats.Aggregation;
import dev.steploom.examples.flights.stats.AirportDelays;
import dev.steploom.examples.flights.stats.Ranking;
import dev.steploom.examples.flights.stats.Summary;
import dev.steploom.examples.flights.stats.WeekDelays;
import dev.steploom.examples.flights.stats.WeekOfFlights;
import dev.steploom.examples.flights.stats.WorstRoutes;
import dev.steploom.examples.report.Words;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The ops that add up delays. */
final class DelayOps {
    private static final int SHOWN = 10;

    private DelayOps() {}

    static Dynamic<WeekOfFlights> splitByWeek(OpContext context, List<Flight> flights) {
        SortedMap<String, WeekOfFlights> weeks = Aggregation.byWeek(flights);
        context.log().info("{} weeks", weeks.size());
        return Dynamic.keyed(weeks);
    }

    static WeekDelays addUpWeek(OpContext context, WeekOfFlights flights) {
        WeekDelays week = Aggregation.addUp(flights);
        context.log()
                .info(
                        "{} flights, mean delay {} min",
                        Words.count(week.total().flights()),
                        Words.tenths(week.total().mean()));
        return week;
    }

    static Summary mergeWeeks(OpContext context, List<WeekDelays> weeks) {
        Summary summary = Aggregation.merge(weeks);
        context.log()
                .info(
                        "{} routes, {} airports",
                        Words.count(summary.routes().size()),
                        Words.count(summary.airports().size()));
        return summary;
    }

    static List<AirportDelays> joinAirports(OpContext context, Summary summary, Map<String, Airport> airports) {
        List<AirportDelays> busiest = Ranking.byTraffic(summary, airports);
        busiest.stream()
                .findFirst()
                .ifPresent(first ->
                        context.log().info("busiest: {}", first.airport().place()));
        return busiest;
    }

    static WorstRoutes worstRoutes(OpContext context, Summary summary, Map<String, Airport> airports) {
        int minimumFlights = context.config("minimum_flights") instanceof Integer given ? given : 1;
        WorstRoutes worst = Ranking.worstRoutes(summary, airports, minimumFlights, SHOWN);
        context.log().info("{} of those with {}+ flights", worst.routes().size(), minimumFlights);
        return worst;
    }
}
