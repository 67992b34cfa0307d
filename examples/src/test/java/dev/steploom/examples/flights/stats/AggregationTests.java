package dev.steploom.examples.flights.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.steploom.examples.flights.data.Airport;
import dev.steploom.examples.flights.data.Flight;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AggregationTests {
    private static final Route THERE = new Route("AAA", "BBB");
    private static final Route BACK = new Route("BBB", "AAA");

    @Test
    void aWeekBeginsOnMondayAndIsNumberedAsIsoHasIt() {
        assertThat(Week.of(LocalDate.of(2001, 1, 7))).isEqualTo(Week.of(LocalDate.of(2001, 1, 1)));
        assertThat(Week.of(LocalDate.of(2001, 1, 8)).key()).isEqualTo("2001_w02");
        assertThat(Week.of(LocalDate.of(2005, 1, 1)).key()).isEqualTo("2004_w53");
        assertThat(Week.of(LocalDate.of(2001, 2, 18)).label()).isEqualTo("12 Feb");
    }

    @Test
    void countsAFlightWhereItLeavesAndWhereItLands() {
        Summary summary = summary(flight(1, 10, THERE), flight(2, 20, BACK), flight(9, 30, BACK));

        assertThat(summary.total()).isEqualTo(new Delays(3, 60, 1400, 2));
        assertThat(summary.weeks())
                .extracting(week -> week.week().label(), WeekDelays::total)
                .containsExactly(tuple("1 Jan", new Delays(2, 30, 500, 1)), tuple("8 Jan", Delays.of(30)));
        assertThat(summary.routes())
                .containsExactly(
                        Map.entry(THERE, Delays.of(10)),
                        Map.entry(BACK, Delays.of(20).plus(Delays.of(30))));
        assertThat(summary.airports()).containsOnlyKeys("AAA", "BBB").containsValue(summary.total());
    }

    @Test
    void ranksByMeanThenByFlightsAndLeavesOutRareRoutes() {
        Route rare = new Route("CCC", "AAA");
        Summary summary = summary(
                flight(1, 10, THERE),
                flight(1, 10, THERE),
                flight(1, 10, THERE),
                flight(2, 5, BACK),
                flight(2, 15, BACK),
                flight(3, 99, rare));
        Map<String, Airport> airports = Map.of("AAA", airport("AAA"), "BBB", airport("BBB"), "CCC", airport("CCC"));

        assertThat(routes(Ranking.worstRoutes(summary, airports, 1, 10))).containsExactly(rare, THERE, BACK);
        assertThat(routes(Ranking.worstRoutes(summary, airports, 2, 10))).containsExactly(THERE, BACK);
        assertThat(routes(Ranking.worstRoutes(summary, airports, 1, 1))).containsExactly(rare);
        assertThat(Ranking.byTraffic(summary, airports))
                .extracting(airport -> airport.airport().code())
                .containsExactly("AAA", "BBB", "CCC");
    }

    private static List<Route> routes(WorstRoutes worst) {
        return worst.routes().stream().map(RouteDelays::route).toList();
    }

    private static Summary summary(Flight... flights) {
        return Aggregation.merge(Aggregation.byWeek(List.of(flights)).values().stream()
                .map(Aggregation::addUp)
                .toList());
    }

    private static Flight flight(int day, int delay, Route route) {
        return new Flight(LocalDateTime.of(2001, 1, day, 12, 0), delay, 100, route.origin(), route.destination());
    }

    private static Airport airport(String code) {
        return new Airport(code, "Airport " + code, "City " + code, "TX", 30, -97);
    }
}
