package dev.steploom.examples.weather.stats;

import dev.steploom.examples.weather.data.Day;
import dev.steploom.examples.weather.data.Sky;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the weather of a month came to.
 *
 * @param month the month
 * @param days how many days it is made of
 * @param wetDays on how many of them something fell
 * @param rain precipitation of all days in millimetres
 * @param mean the mean of the days' mean temperatures in °C
 * @param high the highest temperature in °C
 * @param low the lowest temperature in °C
 * @param wind the mean speed of the wind in metres a second
 * @param skies how many days each kind of weather had; kinds that did not come are left out
 */
public record MonthSummary(
        YearMonth month,
        int days,
        int wetDays,
        double rain,
        double mean,
        double high,
        double low,
        double wind,
        Map<Sky, Integer> skies) {

    /**
     * Keeps the kinds of weather in order.
     *
     * @param month the month
     * @param days how many days it is made of
     * @param wetDays on how many of them something fell
     * @param rain precipitation of all days in millimetres
     * @param mean the mean of the days' mean temperatures in °C
     * @param high the highest temperature in °C
     * @param low the lowest temperature in °C
     * @param wind the mean speed of the wind in metres a second
     * @param skies how many days each kind of weather had; kinds that did not come are left out
     */
    public MonthSummary {
        Map<Sky, Integer> ordered = new EnumMap<>(Sky.class);
        ordered.putAll(skies);
        skies = Collections.unmodifiableMap(ordered);
    }

    /**
     * Sums up a month.
     *
     * @param month the month
     * @param days its days, one or more
     * @return what they come to
     * @throws IllegalArgumentException if there are no days
     */
    public static MonthSummary of(YearMonth month, List<Day> days) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("No day of " + month + " is left to sum up.");
        }
        Map<Sky, Integer> skies = new EnumMap<>(Sky.class);
        days.forEach(day -> skies.merge(day.sky(), 1, Integer::sum));
        return new MonthSummary(
                month,
                days.size(),
                (int) days.stream().filter(day -> day.rain() > 0).count(),
                days.stream().mapToDouble(Day::rain).sum(),
                days.stream().mapToDouble(Day::mean).average().orElseThrow(),
                days.stream().mapToDouble(Day::high).max().orElseThrow(),
                days.stream().mapToDouble(Day::low).min().orElseThrow(),
                days.stream().mapToDouble(Day::wind).average().orElseThrow(),
                skies);
    }

    /**
     * Counts the days of a kind of weather.
     *
     * @param sky the kind
     * @return 0 or more
     */
    public int days(Sky sky) {
        return skies.getOrDefault(sky, 0);
    }
}
