package dev.steploom.examples.weather.report;

import static dev.steploom.examples.report.Words.count;
import static dev.steploom.examples.report.Words.tenths;

import dev.steploom.examples.weather.stats.MonthSummary;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what the numbers show. */
final class WeatherHeadline {
    private WeatherHeadline() {}

    static String period(List<MonthSummary> months) {
        YearMonth first = months.get(0).month();
        YearMonth last = months.get(months.size() - 1).month();
        return first.equals(last) ? Story.name(first) : Story.name(first) + " to " + Story.name(last);
    }

    static String title(List<MonthSummary> months) {
        int wet = months.stream().mapToInt(MonthSummary::wetDays).sum();
        int days = months.stream().mapToInt(MonthSummary::days).sum();
        return "Seattle was wet on %s of %s days".formatted(count(wet), count(days));
    }

    static String lead(List<MonthSummary> months) {
        MonthSummary hottest = max(months, Comparator.comparingDouble(MonthSummary::high));
        MonthSummary coldest =
                max(months, Comparator.comparingDouble(MonthSummary::low).reversed());
        String temperatures = "The warmest day had %s\u00a0°C, in %s; the coldest night %s\u00a0°C, in %s."
                .formatted(
                        tenths(hottest.high()),
                        Story.name(hottest.month()),
                        tenths(coldest.low()),
                        Story.name(coldest.month()));
        if (months.size() == 1) {
            return temperatures;
        }
        MonthSummary wettest = max(months, Comparator.comparingDouble(MonthSummary::rain));
        double least = months.stream().mapToDouble(MonthSummary::rain).min().orElseThrow();
        String driest = months.stream()
                .filter(month -> month.rain() == least)
                .map(month -> Story.name(month.month()))
                .collect(Collectors.joining(" and "));
        return "The wettest month was %s with %s\u00a0mm on %d days, the driest %s with %s\u00a0mm. %s"
                .formatted(
                        Story.name(wettest.month()),
                        tenths(wettest.rain()),
                        wettest.wetDays(),
                        driest,
                        tenths(least),
                        temperatures);
    }

    /** The first of the greatest. */
    private static MonthSummary max(List<MonthSummary> months, Comparator<MonthSummary> order) {
        return months.stream().reduce((a, b) -> order.compare(b, a) > 0 ? b : a).orElseThrow();
    }
}
