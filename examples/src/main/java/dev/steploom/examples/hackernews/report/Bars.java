package dev.steploom.examples.hackernews.report;

import dev.steploom.examples.report.Scale;
import dev.steploom.examples.report.Svg;
import dev.steploom.examples.report.Words;
import java.util.ArrayList;
import java.util.List;

/** Draws a ranking: a label, a bar and a number for each place. */
final class Bars {
    private static final double LEFT = 480;
    private static final double RIGHT = 890;
    private static final double WIDTH = 960;
    private static final double ROW = 30;
    private static final double TOP = 8;

    private final List<Bar> bars = new ArrayList<>();

    /** A place of the ranking. */
    private record Bar(String label, int value, String story) {}

    Bars add(String label, int value, String story) {
        bars.add(new Bar(label, value, story));
        return this;
    }

    /** Draws them with a heading for those who cannot see it, and what the numbers count. */
    String draw(String label, String unit) {
        double bottom = TOP + ROW * bars.size();
        Svg svg = new Svg(WIDTH, bottom + 40, label);
        double most = bars.stream().mapToInt(Bar::value).max().orElse(1);
        Scale scale = Scale.over(0, Math.max(1, most), 6, LEFT, RIGHT);
        for (double tick : scale.ticks()) {
            double x = scale.at(tick);
            svg.add("line", "class", tick == 0 ? "base" : "grid", "x1", x, "x2", x, "y1", TOP, "y2", bottom);
            svg.text(x, bottom + 16, "tick mid", Svg.number(tick));
        }
        svg.text(LEFT + (RIGHT - LEFT) / 2, bottom + 34, "tick mid", unit);
        double y = TOP;
        for (Bar bar : bars) {
            double end = scale.at(Math.max(0, bar.value()));
            svg.text(LEFT - 12, y + 19, "label end", bar.label());
            svg.addTitled(
                    bar.story(),
                    "rect",
                    "class",
                    "bar",
                    "x",
                    LEFT,
                    "y",
                    y + 5,
                    "width",
                    end - LEFT,
                    "height",
                    ROW - 10);
            svg.text(end + 8, y + 19, "value", Words.count(bar.value()));
            y += ROW;
        }
        return svg.end();
    }
}
