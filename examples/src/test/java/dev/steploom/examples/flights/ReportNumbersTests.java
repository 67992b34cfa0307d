package dev.steploom.examples.flights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.examples.flights.FlightDelaysGraph.Results;
import dev.steploom.examples.flights.stats.Delays;
import dev.steploom.examples.flights.stats.WeekDelays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the job on the real data with another computation: what the report says, and what the job answers. */
class ReportNumbersTests {
    private static PlainNumbers plain;
    private static ExecuteInProcessResult<Results> result;
    private static String page;
    private static JsonNode numbers;

    @BeforeAll
    static void runTheJob(@TempDir Path folder) throws IOException {
        plain = new PlainNumbers();
        result = FlightDelaysGraph.prod(DataFiles.bundled(), folder).executeInProcess();
        page = Files.readString(Path.of(result.output(Results::report)));
        Matcher json = Pattern.compile(
                        "<script type=\"application/json\" id=\"numbers\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertThat(json.find()).isTrue();
        numbers = JsonMapper.shared().readTree(json.group(1));
    }

    @Test
    void theReportHasEveryFlight() {
        assertThat(plain.all).hasSize(20_000);
        assertSame(numbers.get("total"), plain.all, "total");
        assertThat(numbers.get("total").get("rows").intValue()).isEqualTo(20_000);
    }

    @Test
    void theReportHasEveryWeek() {
        assertThat(numbers.get("weeks").size()).isEqualTo(plain.weeks.size()).isEqualTo(13);
        LocalDate firstMonday = LocalDate.of(2001, 1, 1);
        plain.weeks.forEach((week, delays) -> {
            JsonNode row = numbers.get("weeks").get(week - 1);
            assertThat(row.get("week").stringValue())
                    .isEqualTo(firstMonday.plusWeeks(week - 1).toString());
            assertSame(row, delays, "week " + week);
        });
    }

    @Test
    void theReportHasEveryRoute() {
        assertRows("routes", "route", plain.routes);
    }

    @Test
    void theReportHasEveryAirport() {
        assertRows("airports", "airport", plain.airports);
    }

    @Test
    void theWorstRoutesAreTheWorst() {
        List<String> expected = plain.worstRoutes(20, 10);

        assertThat(result.output(Results::worst).routes())
                .extracting(
                        route -> route.route().origin() + "-" + route.route().destination())
                .containsExactlyElementsOf(expected);
        for (String route : expected) {
            double mean = PlainNumbers.mean(plain.routes.get(route));
            assertThat(page).contains("%s</text>".formatted(String.format(Locale.ROOT, "%.1f", mean)));
        }
    }

    @Test
    void eachWeekHasItsRoutesAndAirports() {
        List<WeekDelays> weeks = result.output(Results::summary).weeks();
        for (int week = 1; week <= weeks.size(); week++) {
            WeekDelays actual = weeks.get(week - 1);
            Map<String, List<Integer>> routes = plain.routesOfWeek.get(week);
            assertThat(actual.routes()).hasSameSizeAs(routes);
            actual.routes()
                    .forEach((route, delays) -> assertSame(
                            delays, routes.get(route.origin() + "-" + route.destination()), route.toString()));
            Map<String, List<Integer>> airports = plain.airportsOfWeek.get(week);
            assertThat(actual.airports()).hasSameSizeAs(airports);
            actual.airports().forEach((code, delays) -> assertSame(delays, airports.get(code), code));
        }
    }

    private static void assertRows(String table, String key, Map<String, List<Integer>> expected) {
        Set<String> seen = new HashSet<>();
        for (JsonNode row : numbers.get(table)) {
            String name = row.get(key).stringValue();
            seen.add(name);
            assertSame(row, expected.get(name), name);
        }
        assertThat(seen).isEqualTo(expected.keySet());
        assertThat(numbers.get(table).size()).isEqualTo(expected.size());
    }

    private static void assertSame(JsonNode row, List<Integer> delays, String name) {
        assertThat(row.get("flights").intValue()).as("flights of " + name).isEqualTo(delays.size());
        assertThat(row.get("late").intValue()).as("late flights of " + name).isEqualTo(PlainNumbers.late(delays));
        assertThat(row.get("mean").doubleValue())
                .as("mean delay of " + name)
                .isCloseTo(PlainNumbers.mean(delays), within(1e-9));
    }

    private static void assertSame(Delays actual, List<Integer> delays, String name) {
        assertThat(actual.flights()).as("flights of " + name).isEqualTo(delays.size());
        assertThat(actual.late()).as("late flights of " + name).isEqualTo(PlainNumbers.late(delays));
        assertThat(actual.mean()).as("mean delay of " + name).isCloseTo(PlainNumbers.mean(delays), within(1e-9));
    }
}
