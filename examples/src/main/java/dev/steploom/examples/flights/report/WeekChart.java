package dev.steploom.examples.flights.report;

import static dev.steploom.examples.report.Words.count;
import static dev.steploom.examples.report.Words.percent;
import static dev.steploom.examples.report.Words.tenths;

import dev.steploom.examples.flights.stats.Summary;
import dev.steploom.examples.flights.stats.WeekDelays;
import dev.steploom.examples.report.Scale;
import dev.steploom.examples.report.Svg;
import java.util.List;

/** Draws the weeks side by side: columns of the mean delay, and below them a line of the share of late flights. */
final class WeekChart {
    private static final double LEFT = 44;
    private static final double RIGHT = 950;
    private static final double TOP = 34;
    private static final double MIDDLE = 250;
    private static final double SHARES_TOP = 336;
    private static final double BOTTOM = 436;

    private final Summary summary;
    private final Svg svg = new Svg(960, 460, "Mean delay and share of late flights per week");
    private final double band;

    private WeekChart(Summary summary) {
        this.summary = summary;
        this.band = (RIGHT - LEFT) / Math.max(1, summary.weeks().size());
    }

    static String draw(Summary summary) {
        WeekChart chart = new WeekChart(summary);
        chart.means();
        chart.shares();
        return chart.svg.end();
    }

    private double center(int week) {
        return LEFT + (week + 0.5) * band;
    }

    private void means() {
        List<WeekDelays> weeks = summary.weeks();
        double min =
                weeks.stream().mapToDouble(week -> week.total().mean()).min().orElse(0);
        double max =
                weeks.stream().mapToDouble(week -> week.total().mean()).max().orElse(1);
        Scale scale = Scale.over(min, max, 4, MIDDLE, TOP);
        svg.text(0, 14, "axis-title", "Mean delay, minutes");
        for (double tick : scale.ticks()) {
            double y = scale.at(tick);
            svg.add("line", "class", tick == 0 ? "base" : "grid", "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y);
            svg.text(LEFT - 8, y + 4, "tick end", Svg.number(tick).replace('-', '−'));
        }
        double width = Math.min(44, 0.68 * band);
        for (int i = 0; i < weeks.size(); i++) {
            WeekDelays week = weeks.get(i);
            double mean = week.total().mean();
            double y = scale.at(Math.max(0, mean));
            double height = Math.max(1, Math.abs(scale.at(mean) - scale.at(0)));
            svg.addTitled(
                    story(week),
                    "rect",
                    "x",
                    center(i) - width / 2,
                    "y",
                    y,
                    "width",
                    width,
                    "height",
                    height,
                    "class",
                    mean == max ? "bar worst" : "bar");
            svg.text(center(i), mean < 0 ? y + height + 14 : y - 6, "value mid", tenths(mean));
            svg.text(center(i), MIDDLE + 18, "tick mid", week.week().label());
        }
    }

    private void shares() {
        List<WeekDelays> weeks = summary.weeks();
        double max = weeks.stream()
                .mapToDouble(week -> week.total().lateShare())
                .max()
                .orElse(0);
        Scale scale = Scale.over(0, Math.max(0.1, max), 3, BOTTOM, SHARES_TOP);
        svg.text(0, SHARES_TOP - 28, "axis-title", "Share of flights more than 15 minutes late");
        for (double tick : scale.ticks()) {
            double y = scale.at(tick);
            svg.add("line", "class", tick == 0 ? "base" : "grid", "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y);
            svg.text(LEFT - 8, y + 4, "tick end", percent(tick));
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < weeks.size(); i++) {
            double y = scale.at(weeks.get(i).total().lateShare());
            line.append(Svg.number(center(i))).append(',').append(Svg.number(y)).append(' ');
        }
        svg.add("polyline", "class", "late-line", "points", line.toString().trim());
        for (int i = 0; i < weeks.size(); i++) {
            double share = weeks.get(i).total().lateShare();
            svg.addTitled(
                    story(weeks.get(i)), "circle", "class", "late-dot", "cx", center(i), "cy", scale.at(share), "r", 4);
            svg.text(center(i), scale.at(share) - 9, "value mid", percent(share));
            svg.text(center(i), BOTTOM + 18, "tick mid", weeks.get(i).week().label());
        }
    }

    private static String story(WeekDelays week) {
        return "Week of %s: %s flights, %s min late on average, %s more than 15 min late"
                .formatted(
                        week.week().label(),
                        count(week.total().flights()),
                        tenths(week.total().mean()),
                        percent(week.total().lateShare()));
    }
}
