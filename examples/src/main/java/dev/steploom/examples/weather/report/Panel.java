package dev.steploom.examples.weather.report;

import dev.steploom.examples.report.Scale;
import dev.steploom.examples.report.Svg;
import dev.steploom.examples.report.Words;
import dev.steploom.examples.weather.stats.MonthSummary;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the panels of the chart have in common: a title, a scale with its grid, and lines from month to month. */
final class Panel {
    private static final double TITLE_ABOVE = 20;

    private final Svg svg;
    private final MonthAxis axis;
    private final Scale scale;
    private final double top;

    Panel(Svg svg, MonthAxis axis, Scale scale, double top) {
        this.svg = svg;
        this.axis = axis;
        this.scale = scale;
        this.top = top;
    }

    /** Draws title and grid; whatever comes later lies above them. */
    void begin(String title) {
        svg.text(0, top - TITLE_ABOVE, "axis-title", title);
        for (double tick : scale.ticks()) {
            double y = scale.at(tick);
            String style = tick == 0 ? "base" : "grid";
            svg.add("line", "class", style, "x1", MonthAxis.LEFT, "x2", MonthAxis.RIGHT, "y1", y, "y2", y);
            svg.text(MonthAxis.LEFT - 8, y + 4, "tick end", Svg.number(tick).replace('-', '−'));
        }
    }

    /** Draws entries in the title's line, the last one at the right end. */
    void legend(List<LegendEntry> entries) {
        double x = MonthAxis.RIGHT;
        for (int i = entries.size() - 1; i >= 0; i--) {
            LegendEntry entry = entries.get(i);
            x -= entry.width();
            entry.draw(svg, x, top - TITLE_ABOVE);
            x -= LegendEntry.GAP;
        }
    }

    /** Draws a column from one value to another. */
    void column(MonthSummary month, double from, double to, String style) {
        double width = axis.width();
        double upper = scale.at(Math.max(from, to));
        svg.addTitled(
                Story.of(month),
                "rect",
                "class",
                style,
                "x",
                axis.center(month.month()) - width / 2,
                "y",
                upper,
                "width",
                width,
                "height",
                Math.max(0.5, scale.at(Math.min(from, to)) - upper));
    }

    /** Draws a line with a dot for each month; where months are missing, the line breaks off. */
    void line(List<MonthSummary> months, ToDoubleFunction<MonthSummary> value, String style) {
        StringBuilder path = new StringBuilder();
        MonthSummary before = null;
        for (MonthSummary month : months) {
            boolean joined = before != null && before.month().plusMonths(1).equals(month.month());
            path.append(joined ? 'L' : 'M').append(Svg.number(axis.center(month.month())));
            path.append(' ').append(Svg.number(scale.at(value.applyAsDouble(month))));
            before = month;
        }
        svg.add("path", "class", "line " + style, "d", path);
        for (MonthSummary month : months) {
            double y = scale.at(value.applyAsDouble(month));
            svg.addTitled(
                    Story.of(month),
                    "circle",
                    "class",
                    "dot " + style,
                    "cx",
                    axis.center(month.month()),
                    "cy",
                    y,
                    "r",
                    3);
        }
    }

    /** Writes a value beside its place: above it, or below. */
    void value(MonthSummary month, double value, boolean above) {
        svg.text(
                axis.center(month.month()),
                scale.at(value) + (above ? -6 : 15),
                "value strong mid",
                Words.tenths(value));
    }
}
