package dev.steploom.examples.weather.report;

import dev.steploom.examples.report.Svg;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The axis that all panels share: a band for each month from the first to the last, whether it has a summary or not. */
final class MonthAxis {
    static final double LEFT = 46;
    static final double RIGHT = 950;

    private static final double WIDEST = 40;
    private static final double ROOM_FOR_NAMES = 30;

    private final YearMonth first;
    private final int months;
    private final double band;

    MonthAxis(YearMonth first, YearMonth last) {
        this.first = first;
        this.months = (int) ChronoUnit.MONTHS.between(first, last) + 1;
        this.band = (RIGHT - LEFT) / months;
    }

    double center(YearMonth month) {
        return LEFT + (ChronoUnit.MONTHS.between(first, month) + 0.5) * band;
    }

    /** The width of a column. */
    double width() {
        return Math.min(WIDEST, 0.72 * band);
    }

    /** Draws where years begin, across all panels. */
    void years(Svg svg, double top, double bottom) {
        for (int i = 1; i < months; i++) {
            if (first.plusMonths(i).getMonthValue() == 1) {
                double x = LEFT + i * band;
                svg.add("line", "class", "year", "x1", x, "x2", x, "y1", top, "y2", bottom);
            }
        }
    }

    /** Names the months, and under them the years. */
    void names(Svg svg, double y) {
        TextStyle style = band < ROOM_FOR_NAMES ? TextStyle.NARROW : TextStyle.SHORT;
        for (int i = 0; i < months; i++) {
            YearMonth month = first.plusMonths(i);
            svg.text(center(month), y, "tick mid", month.getMonth().getDisplayName(style, Locale.ENGLISH));
        }
        for (int year = first.getYear(); year <= first.plusMonths(months - 1).getYear(); year++) {
            int from = Math.max(0, (int) ChronoUnit.MONTHS.between(first, YearMonth.of(year, 1)));
            int to = Math.min(months, (int) ChronoUnit.MONTHS.between(first, YearMonth.of(year + 1, 1)));
            svg.text(LEFT + (from + to) / 2.0 * band, y + 20, "year-name mid", String.valueOf(year));
        }
    }
}
