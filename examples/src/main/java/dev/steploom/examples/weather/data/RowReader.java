package dev.steploom.examples.weather.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the rows of some months in a file with a line for each day. Nothing in it is quoted, so a damaged row ends with
 * its line. A row belongs to the month that its date names, be it a day of that month or not: 30 February is a bad row of
 * February, and not a row of no month. A row that names no month goes with the one above it, or below it at the top.
 */
public final class RowReader {
    private static final Pattern DATED = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))-.*");

    private RowReader() {}

    /**
     * Reads rows, good and bad.
     *
     * @param csv a heading, and a line for each day
     * @param from the first month
     * @param until the first month that does not belong to them
     * @return the rows in the order of the file
     * @throws IOException if the file cannot be read
     */
    public static List<RawRow> read(InputStream csv, YearMonth from, YearMonth until) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(csv, UTF_8));
        lines.readLine();
        boolean dated = false;
        boolean inside = true;
        int number = 2;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher date = DATED.matcher(line);
            if (date.matches()) {
                YearMonth month = YearMonth.parse(date.group(1));
                inside = !month.isBefore(from) && month.isBefore(until);
                if (!dated && !inside) {
                    rows.clear();
                }
                dated = true;
            }
            if (inside && !line.isBlank()) {
                rows.add(new RawRow(number, line));
            }
            number++;
        }
        return List.copyOf(rows);
    }
}
