package dev.steploom.examples.flights.report;

import static dev.steploom.examples.report.Words.count;
import static dev.steploom.examples.report.Words.percent;
import static dev.steploom.examples.report.Words.tenths;

import dev.steploom.examples.flights.stats.Delays;
import dev.steploom.examples.flights.stats.RouteDelays;
import dev.steploom.examples.report.Scale;
import dev.steploom.examples.report.Svg;
import java.util.List;

/** Draws the worst routes as bars, with a whisker that says how far chance may have moved each mean. */
final class RouteChart {
    private static final double LEFT = 330;
    private static final double RIGHT = 700;
    private static final double MEAN = 778;
    private static final double FLIGHTS = 844;
    private static final double LATE = 950;
    private static final double ROW = 34;
    private static final double TOP = 40;

    private RouteChart() {}

    static String draw(List<RouteDelays> worst, Delays all) {
        double bottom = TOP + ROW * worst.size();
        Svg svg = new Svg(960, bottom + 40, "Mean delay of the worst routes");
        double max = worst.stream()
                .mapToDouble(route -> route.delays().mean() + route.delays().standardError())
                .max()
                .orElse(1);
        double min =
                worst.stream().mapToDouble(route -> route.delays().mean()).min().orElse(0);
        Scale scale = Scale.over(min, max, 6, LEFT, RIGHT);
        for (double tick : scale.ticks()) {
            double x = scale.at(tick);
            svg.add("line", "class", tick == 0 ? "base" : "grid", "x1", x, "x2", x, "y1", TOP - 8, "y2", bottom);
            svg.text(x, bottom + 16, "tick mid", Svg.number(tick).replace('-', '−'));
        }
        svg.text(LEFT + (RIGHT - LEFT) / 2, bottom + 34, "tick mid", "Mean delay, minutes");
        svg.text(MEAN, TOP - 20, "axis-title end", "Mean, min");
        svg.text(FLIGHTS, TOP - 20, "axis-title end", "Flights");
        svg.text(LATE, TOP - 20, "axis-title end", "Late > 15 min");
        for (int i = 0; i < worst.size(); i++) {
            bar(svg, scale, worst.get(i), TOP + ROW * i);
        }
        double mean = scale.at(all.mean());
        svg.add("line", "class", "reference", "x1", mean, "x2", mean, "y1", TOP - 14, "y2", bottom);
        svg.text(mean, TOP - 20, "note mid", "all flights: " + tenths(all.mean()));
        return svg.end();
    }

    private static void bar(Svg svg, Scale scale, RouteDelays route, double y) {
        Delays delays = route.delays();
        double zero = scale.at(0);
        double end = scale.at(delays.mean());
        String story = "%s: %s min late on average (standard error %s), %s flights, %s more than 15 min late"
                .formatted(
                        route.places(),
                        tenths(delays.mean()),
                        tenths(delays.standardError()),
                        count(delays.flights()),
                        percent(delays.lateShare()));
        svg.text(LEFT - 14, y + 17, "label end", route.places());
        svg.addTitled(
                story,
                "rect",
                "x",
                Math.min(zero, end),
                "y",
                y + 3,
                "width",
                Math.max(1, Math.abs(end - zero)),
                "height",
                ROW - 14,
                "class",
                "bar");
        double low = scale.at(Math.max(scale.low(), delays.mean() - delays.standardError()));
        double high = scale.at(delays.mean() + delays.standardError());
        double middle = y + 3 + (ROW - 14) / 2;
        svg.add("line", "class", "whisker", "x1", low, "x2", high, "y1", middle, "y2", middle);
        svg.text(MEAN, y + 17, "value end strong", tenths(delays.mean()));
        svg.text(FLIGHTS, y + 17, "value end", count(delays.flights()));
        svg.text(LATE, y + 17, "value end", percent(delays.lateShare()));
    }
}
