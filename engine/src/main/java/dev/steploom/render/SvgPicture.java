package dev.steploom.render;

import dev.steploom.definition.GraphDefinition;
import java.util.EnumSet;
import java.util.Set;

/** A graph as an SVG of its own: title, layered boxes, and what the lines mean. */
final class SvgPicture {
    private static final int MAX_BOXES = 500;
    private static final double TOP = 40;
    private static final double LEGEND = 34;

    private SvgPicture() {}

    static String of(GraphDefinition graph) {
        Budget budget = new Budget(MAX_BOXES);
        budget.takes(graph, 0);
        Panel panel = new Panel(graph, budget, 0);
        String description = graph.description() == null ? "" : Lines.cut(Lines.single(graph.description()), 90);
        double title = Svg.widthOf(graph.name(), 15) + 34;
        Set<Stroke> strokes = panel.strokes();
        if (strokes.equals(EnumSet.of(Stroke.DATA))) {
            strokes = Set.of();
        }
        double legend = 18;
        for (Stroke stroke : strokes) {
            legend += legendWidth(stroke);
        }
        double width = Math.max(panel.width(), Math.max(legend, title + Svg.widthOf(description, 12) + 20));
        Svg svg = new Svg().open("role=\"img\"", width, TOP + panel.height() + LEGEND);
        svg.raw("<title>" + Svg.escape(graph.name() + (description.isEmpty() ? "" : ": " + description)) + "</title>");
        svg.rect("fill=\"#ffffff\"", 0, 0, width, TOP + panel.height() + LEGEND);
        svg.text("font-size=\"15\" font-weight=\"700\" fill=\"#0f172a\"", 18, 27, graph.name());
        svg.text("font-size=\"12\" fill=\"#64748b\"", title, 27, description);
        panel.draw(svg, 0, TOP, panel.width(), false);
        legend(svg, strokes, TOP + panel.height() + LEGEND / 2);
        return svg.close();
    }

    private static double legendWidth(Stroke stroke) {
        return Svg.widthOf(stroke.meaning, 11) + 62;
    }

    private static void legend(Svg svg, Set<Stroke> strokes, double y) {
        double x = 18;
        for (Stroke stroke : strokes) {
            svg.path("class=\"legend\" " + Strokes.attributes(stroke), Svg.number("M%s,%sH%s", x, y, x + 34));
            svg.text("font-size=\"11\" fill=\"#475569\"", x + 42, y + 4, stroke.meaning);
            x += legendWidth(stroke);
        }
    }
}
