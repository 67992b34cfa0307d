package dev.steploom.examples.weather.report;

import static dev.steploom.examples.report.Words.tenths;

import dev.steploom.examples.weather.data.Sky;
import dev.steploom.examples.weather.stats.MonthSummary;
import java.util.ArrayList;
import java.util.List;

/** The months as a table, for the page and for a terminal. */
public final class MonthTable {
    private MonthTable() {}

    /**
     * Makes rows of text.
     *
     * @param months the months in order
     * @return the heading, and a row for each month
     */
    public static List<List<String>> rows(List<MonthSummary> months) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heading =
                new ArrayList<>(List.of("Month", "Days", "Rain, mm", "Mean, °C", "Max, °C", "Min, °C", "Wind, m/s"));
        for (Sky sky : Sky.values()) {
            heading.add(sky.label());
        }
        rows.add(heading);
        for (MonthSummary month : months) {
            List<String> row = new ArrayList<>(List.of(
                    month.month().toString(),
                    String.valueOf(month.days()),
                    tenths(month.rain()),
                    tenths(month.mean()),
                    tenths(month.high()),
                    tenths(month.low()),
                    tenths(month.wind())));
            for (Sky sky : Sky.values()) {
                row.add(String.valueOf(month.days(sky)));
            }
            rows.add(row);
        }
        return rows;
    }

    static String html(List<MonthSummary> months) {
        StringBuilder html = new StringBuilder("<table>\n");
        String cell = "th";
        for (List<String> row : rows(months)) {
            html.append("<tr><").append(cell).append('>').append(row.get(0));
            for (String text : row.subList(1, row.size())) {
                html.append('<').append(cell).append(" class=\"n\">").append(text);
            }
            html.append("</tr>\n");
            cell = "td";
        }
        return html.append("</table>\n").toString();
    }
}
