package dev.steploom.examples.weather.report;

import static dev.steploom.examples.report.Words.tenths;

import dev.steploom.examples.weather.stats.MonthSummary;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells a month's numbers in words. */
final class Story {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Story() {}

    static String name(YearMonth month) {
        return MONTH.format(month);
    }

    static String of(MonthSummary month) {
        String skies = month.skies().entrySet().stream()
                .map(entry -> entry.getValue() + " of " + entry.getKey().label())
                .collect(Collectors.joining(", "));
        return "%s: %s °C on average, from %s to %s °C; %s mm on %d days; wind %s m/s; days: %s"
                .formatted(
                        name(month.month()),
                        tenths(month.mean()),
                        tenths(month.low()),
                        tenths(month.high()),
                        tenths(month.rain()),
                        month.wetDays(),
                        tenths(month.wind()),
                        skies);
    }
}
