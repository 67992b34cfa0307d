package dev.steploom.examples.weather.data;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells good rows from bad ones. */
public final class DayChecker {
    private static final int FIELDS = 6;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(\\.\\d{1,6})?");
    private static final double COLDEST = -90;
    private static final double HOTTEST = 60;
    private static final double WETTEST = 2000;
    private static final double WINDIEST = 115;

    private final Map<LocalDate, Integer> firstSeen = new HashMap<>();

    private DayChecker() {}

    /**
     * Checks every row. Numbers are held against the records of all weather on Earth, rounded up.
     *
     * @param rows rows of a file
     * @return the days, and the rejects with a reason each
     */
    public static CheckedDays check(List<RawRow> rows) {
        DayChecker checker = new DayChecker();
        List<Day> days = new ArrayList<>(rows.size());
        List<Reject> rejects = new ArrayList<>();
        for (RawRow row : rows) {
            try {
                days.add(checker.check(row));
            } catch (BadRow bad) {
                rejects.add(bad.of(row));
            }
        }
        return new CheckedDays(List.copyOf(days), List.copyOf(rejects));
    }

    private Day check(RawRow row) throws BadRow {
        String[] fields = row.text().split(",", -1);
        if (fields.length != FIELDS) {
            throw new BadRow(Reason.WRONG_FIELDS, fields.length + " in place of " + FIELDS);
        }
        LocalDate date = date(fields[0]);
        double rain = number("precipitation", fields[1]);
        double high = number("temp_max", fields[2]);
        double low = number("temp_min", fields[3]);
        double wind = number("wind", fields[4]);
        within("precipitation", rain, 0, WETTEST);
        within("temp_max", high, COLDEST, HOTTEST);
        within("temp_min", low, COLDEST, HOTTEST);
        within("wind", wind, 0, WINDIEST);
        if (low > high) {
            throw new BadRow(Reason.IMPOSSIBLE_MEASUREMENT, "temp_min " + low + " is above temp_max " + high);
        }
        Sky sky = Sky.of(fields[5]).orElseThrow(() -> new BadRow(Reason.UNKNOWN_WEATHER, "weather is " + fields[5]));
        Integer first = firstSeen.putIfAbsent(date, row.line());
        if (first != null) {
            throw new BadRow(Reason.DUPLICATE_DAY, "same day as line " + first);
        }
        return new Day(date, rain, high, low, wind, sky);
    }

    private static LocalDate date(String text) throws BadRow {
        try {
            return LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException e) {
            throw new BadRow(Reason.IMPOSSIBLE_DATE, "date is " + text);
        }
    }

    private static double number(String name, String text) throws BadRow {
        if (!NUMBER.matcher(text).matches()) {
            throw new BadRow(Reason.NOT_A_NUMBER, name + " is " + (text.isEmpty() ? "empty" : text));
        }
        return Double.parseDouble(text);
    }

    private static void within(String name, double value, double least, double greatest) throws BadRow {
        if (value < least || value > greatest) {
            throw new BadRow(Reason.IMPOSSIBLE_MEASUREMENT, name + " is " + value);
        }
    }
}
