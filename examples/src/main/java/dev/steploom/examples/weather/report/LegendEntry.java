package dev.steploom.examples.weather.report;

import dev.steploom.examples.report.Svg;

/**
 * An entry of a legend.
 *
 * @param style the class of what it explains
 * @param label what that means
 * @param line whether it is a line, and not an area
 */
record LegendEntry(String style, String label, boolean line) {
    /** From entry to entry, in pixels. */
    static final double GAP = 16;

    private static final double MARK = 12;
    private static final double LETTER = 6.9;

    static LegendEntry area(String style, String label) {
        return new LegendEntry(style, label, false);
    }

    static LegendEntry line(String style, String label) {
        return new LegendEntry(style, label, true);
    }

    double width() {
        return MARK + 6 + LETTER * label.length();
    }

    void draw(Svg svg, double x, double y) {
        if (line) {
            svg.add("line", "class", "line " + style, "x1", x, "x2", x + MARK, "y1", y - 4.5, "y2", y - 4.5);
        } else {
            svg.add("rect", "class", style, "x", x, "y", y - 10, "width", MARK, "height", 11);
        }
        svg.text(x + MARK + 6, y, "tick", label);
    }
}
