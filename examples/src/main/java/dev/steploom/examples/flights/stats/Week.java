package dev.steploom.examples.flights.stats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A week from Monday to Sunday, numbered as ISO 8601 has it.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday) implements Comparable<Week> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /**
     * Finds the week of a day.
     *
     * @param day any day
     * @return its week
     */
    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /**
     * Names the week so that it can be a mapping key.
     *
     * @return such as {@code 2001_w07}
     */
    public String key() {
        return String.format(
                Locale.ROOT,
                "%d_w%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * Names the week for a reader.
     *
     * @return its Monday, such as {@code 12 Feb}
     */
    public String label() {
        return DAY.format(monday);
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }
}
