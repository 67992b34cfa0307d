package dev.steploom.examples.weather.report;

import dev.steploom.examples.report.Scale;
import dev.steploom.examples.report.Svg;
import dev.steploom.examples.report.Words;
import dev.steploom.examples.weather.data.Sky;
import dev.steploom.examples.weather.stats.MonthSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws the months side by side in four panels: temperature, rain, kinds of weather, and wind. */
final class WeatherChart {
    /** From the bottom of a column to its top. */
    private static final List<Sky> STACKED = List.of(Sky.RAIN, Sky.DRIZZLE, Sky.SNOW, Sky.FOG, Sky.SUN);

    /** The least that the scales of rain (mm) and wind (m/s) reach, so that next to nothing looks like it. */
    private static final double DRY = 10;

    private static final double CALM = 2;

    private static final double TEMPERATURE_TOP = 36;
    private static final double TEMPERATURE_BOTTOM = 266;
    private static final double RAIN_TOP = 330;
    private static final double RAIN_BOTTOM = 470;
    private static final double SKY_TOP = 534;
    private static final double SKY_BOTTOM = 654;
    private static final double WIND_TOP = 718;
    private static final double WIND_BOTTOM = 798;

    private final List<MonthSummary> months;
    private final MonthAxis axis;
    private final Svg svg =
            new Svg(960, 846, "Temperature, rain, kinds of weather and wind in Seattle, month by month");

    private WeatherChart(List<MonthSummary> months) {
        this.months = months;
        this.axis = new MonthAxis(
                months.get(0).month(), months.get(months.size() - 1).month());
    }

    /** Draws one month or more, in the order of time. */
    static String draw(List<MonthSummary> months) {
        WeatherChart chart = new WeatherChart(months);
        chart.axis.years(chart.svg, TEMPERATURE_TOP, WIND_BOTTOM);
        chart.temperature();
        chart.rain();
        chart.skies();
        chart.wind();
        chart.axis.names(chart.svg, WIND_BOTTOM + 18);
        return chart.svg.end();
    }

    private void temperature() {
        MonthSummary coldest = months.stream()
                .min(Comparator.comparingDouble(MonthSummary::low))
                .orElseThrow();
        MonthSummary hottest = months.stream()
                .max(Comparator.comparingDouble(MonthSummary::high))
                .orElseThrow();
        Scale scale = Scale.over(coldest.low(), hottest.high(), 5, TEMPERATURE_BOTTOM, TEMPERATURE_TOP);
        Panel panel = new Panel(svg, axis, scale, TEMPERATURE_TOP);
        panel.begin("Temperature, °C: from the coldest night to the warmest day");
        List<LegendEntry> legend = new ArrayList<>();
        legend.add(LegendEntry.line("mean", "mean"));
        for (Warmth warmth : Warmth.values()) {
            legend.add(LegendEntry.area(warmth.style(), warmth.label()));
        }
        panel.legend(legend);
        months.forEach(month -> panel.column(
                month, month.low(), month.high(), Warmth.of(month.mean()).style()));
        panel.line(months, MonthSummary::mean, "mean");
        panel.value(hottest, hottest.high(), true);
        panel.value(coldest, coldest.low(), false);
    }

    private void rain() {
        MonthSummary wettest = months.stream()
                .max(Comparator.comparingDouble(MonthSummary::rain))
                .orElseThrow();
        double mean = months.stream().mapToDouble(MonthSummary::rain).average().orElseThrow();
        Scale scale = Scale.over(0, Math.max(DRY, wettest.rain()), 4, RAIN_BOTTOM, RAIN_TOP);
        Panel panel = new Panel(svg, axis, scale, RAIN_TOP);
        panel.begin("Rain and snow, mm");
        panel.legend(List.of(LegendEntry.line("average", "average month: " + Words.tenths(mean) + " mm")));
        months.forEach(month -> panel.column(month, 0, month.rain(), month.equals(wettest) ? "rain wettest" : "rain"));
        double y = scale.at(mean);
        svg.add("line", "class", "line average", "x1", MonthAxis.LEFT, "x2", MonthAxis.RIGHT, "y1", y, "y2", y);
        panel.value(wettest, wettest.rain(), true);
    }

    private void skies() {
        Panel panel = new Panel(svg, axis, Scale.over(0, 30, 3, SKY_BOTTOM, SKY_TOP), SKY_TOP);
        panel.begin("Kinds of weather, days");
        panel.legend(STACKED.stream()
                .map(sky -> LegendEntry.area("sky-" + sky.label(), sky.label()))
                .toList());
        for (MonthSummary month : months) {
            int below = 0;
            for (Sky sky : STACKED) {
                int days = month.days(sky);
                if (days > 0) {
                    panel.column(month, below, below + days, "sky-" + sky.label());
                }
                below += days;
            }
        }
    }

    private void wind() {
        double max = months.stream().mapToDouble(MonthSummary::wind).max().orElseThrow();
        Panel panel = new Panel(svg, axis, Scale.over(0, Math.max(CALM, max), 3, WIND_BOTTOM, WIND_TOP), WIND_TOP);
        panel.begin("Wind, mean of the days, m/s");
        panel.line(months, MonthSummary::wind, "wind");
    }
}
