package dev.steploom.partition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cron schedule of five fields, over local times: which minutes match, without regard to any time zone. Besides the
 * usual it knows {@code L} as the last day of the month, {@code fri#2} as the second Friday, {@code L5} as the last
 * Friday, ranges that wrap around, and names such as {@code @daily}. Where both days are restricted, either may match.
 */
final class Cron {
    private static final Map<String, String> NAMED = Map.of(
            "@hourly", "0 * * * *",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@weekly", "0 0 * * 0",
            "@monthly", "0 0 1 * *",
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *");

    /** The 29th of February is at most 8 years away; a schedule that is silent for longer never fires. */
    private static final int MAX_YEARS = 9;

    private static final LocalDateTime LEAP_YEAR = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final long minutes;
    private final long hours;
    private final long months;
    private final CronDays days;

    private Cron(String[] fields) {
        this.minutes = list(CronField.MINUTE, fields[0]);
        this.hours = list(CronField.HOUR, fields[1]);
        this.months = list(CronField.MONTH, fields[3]);
        this.days = CronDays.parse(fields[2], fields[4]);
    }

    /**
     * Reads a schedule.
     *
     * @throws IllegalArgumentException with the reason, if it is not one
     */
    static Cron parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String[] fields = NAMED.getOrDefault(lower, lower).split("\\s+", -1);
        if (fields.length != 5) {
            throw new IllegalArgumentException(
                    "it has " + fields.length + " fields instead of 5: minute, hour, day of month, month, day of week");
        }
        Cron cron = new Cron(fields);
        if (cron.ceiling(LEAP_YEAR) == null) {
            throw new IllegalArgumentException("it never happens, no such month has such a day");
        }
        return cron;
    }

    static long list(CronField field, String text) {
        long bits = 0;
        for (String element : text.split(",", -1)) {
            bits |= field.parse(element);
        }
        return bits;
    }

    /** Tells whether all 24 hours match, so that a change of the clocks does not change how often it fires. */
    boolean everyHour() {
        return hours == CronField.HOUR.all();
    }

    /** The first match at or after a time; null if there is none in the foreseeable future. */
    @Nullable
    LocalDateTime ceiling(LocalDateTime time) {
        LocalDateTime from = time.truncatedTo(ChronoUnit.MINUTES);
        if (from.isBefore(time)) {
            from = from.plusMinutes(1);
        }
        LocalDate date = from.toLocalDate();
        LocalDate limit = date.plusYears(MAX_YEARS);
        int minute = from.getHour() * 60 + from.getMinute();
        while (date.isBefore(limit)) {
            if (!inMonth(date)) {
                date = YearMonth.from(date).plusMonths(1).atDay(1);
                minute = 0;
                continue;
            }
            int found = days.match(date) ? minuteAtOrAfter(minute) : -1;
            if (found >= 0) {
                return date.atTime(found / 60, found % 60);
            }
            date = date.plusDays(1);
            minute = 0;
        }
        return null;
    }

    /** The last match at or before a time. */
    LocalDateTime floor(LocalDateTime time) {
        LocalDate date = time.toLocalDate();
        LocalDate limit = date.minusYears(MAX_YEARS);
        int minute = time.getHour() * 60 + time.getMinute();
        while (date.isAfter(limit)) {
            if (!inMonth(date)) {
                date = date.withDayOfMonth(1).minusDays(1);
                minute = 24 * 60 - 1;
                continue;
            }
            int found = days.match(date) ? minuteAtOrBefore(minute) : -1;
            if (found >= 0) {
                return date.atTime(found / 60, found % 60);
            }
            date = date.minusDays(1);
            minute = 24 * 60 - 1;
        }
        throw new DateTimeException("no match in the " + MAX_YEARS + " years before " + time);
    }

    private boolean inMonth(LocalDate date) {
        return (months & (1L << date.getMonthValue())) != 0;
    }

    private int minuteAtOrAfter(int minuteOfDay) {
        int hour = minuteOfDay / 60;
        if ((hours & (1L << hour)) != 0) {
            int minute = Long.numberOfTrailingZeros(minutes & (-1L << (minuteOfDay % 60)));
            if (minute < 60) {
                return hour * 60 + minute;
            }
        }
        int later = Long.numberOfTrailingZeros(hours & (-1L << (hour + 1)));
        return later < 24 ? later * 60 + Long.numberOfTrailingZeros(minutes) : -1;
    }

    private int minuteAtOrBefore(int minuteOfDay) {
        int hour = minuteOfDay / 60;
        if ((hours & (1L << hour)) != 0) {
            int minute = 63 - Long.numberOfLeadingZeros(minutes & (-1L >>> (63 - minuteOfDay % 60)));
            if (minute >= 0) {
                return hour * 60 + minute;
            }
        }
        int earlier = 63 - Long.numberOfLeadingZeros(hours & ((1L << hour) - 1));
        return earlier >= 0 ? earlier * 60 + 63 - Long.numberOfLeadingZeros(minutes) : -1;
    }
}
