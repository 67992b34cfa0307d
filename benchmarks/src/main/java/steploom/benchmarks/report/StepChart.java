package steploom.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import steploom.benchmarks.result.Measurement;
import steploom.benchmarks.runner.CompletableFutures;
import steploom.benchmarks.runner.SteploomJob;

/** One shape in all its sizes: a line for each runner, the fastest first. */
final class StepChart {
    private static final int WIDTH = 920;
    private static final int LEFT = 190;
    private static final int RIGHT = 760;
    private static final int ROW = 22;

    private final LogScale scale;
    private final StringBuilder svg = new StringBuilder();
    private int y = 18;

    private StepChart(LogScale scale) {
        this.scale = scale;
    }

    /** Returns the SVG element. */
    static String draw(String shape, List<Measurement> runs, LogScale scale) {
        StepChart chart = new StepChart(scale);
        Map<Integer, List<Measurement>> bySize =
                runs.stream().collect(Collectors.groupingBy(Measurement::size, TreeMap::new, Collectors.toList()));
        bySize.forEach(chart::group);
        return "<svg viewBox=\"0 0 " + WIDTH + " " + (chart.y + 24) + "\" role=\"img\" aria-label=\"" + shape + "\">\n"
                + chart.axis() + chart.svg + "</svg>\n";
    }

    static LogScale scale(List<Measurement> runs) {
        double min = runs.stream().mapToDouble(Measurement::value).min().orElse(1);
        double max = runs.stream().mapToDouble(Measurement::value).max().orElse(10);
        return LogScale.over(min, max, LEFT, RIGHT);
    }

    private String axis() {
        StringBuilder axis = new StringBuilder();
        for (double tick : scale.ticks()) {
            double x = scale.at(tick);
            axis.append(line("", x, 0, x, y));
            axis.append(text("soft mid", x, y + 16, number(tick) + " ns"));
        }
        return axis.toString();
    }

    private void group(int size, List<Measurement> runs) {
        double futures = runs.stream()
                .filter(run -> run.runner().equals(CompletableFutures.NAME))
                .mapToDouble(Measurement::value)
                .findFirst()
                .orElse(Double.NaN);
        svg.append(text("size", 0, y, String.format(Locale.ROOT, "%,d steps", size)));
        y += ROW;
        runs.stream()
                .sorted(Comparator.comparingDouble(Measurement::value))
                .forEach(run -> row(run, run.value() / futures));
        y += ROW / 2;
    }

    private void row(Measurement run, double ratio) {
        String style = style(run.runner());
        double x = scale.at(run.value());
        svg.append(text(style + " end", LEFT - 12, y, run.runner()));
        svg.append(line("stem " + style, LEFT, y - 4, x, y - 4));
        svg.append(
                String.format(Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%d\" r=\"5\"/>%n", style, x, y - 4));
        String times = Double.isNaN(ratio) || run.runner().equals(CompletableFutures.NAME)
                ? ""
                : String.format(Locale.ROOT, ratio < 0.1 ? " · ×%.3f" : " · ×%.2f", ratio);
        svg.append(text("", x + 12, y, number(run.value()) + " ns" + times));
        y += ROW;
    }

    private static String style(String runner) {
        if (runner.startsWith(SteploomJob.NAME)) {
            return "ours";
        }
        return runner.equals(CompletableFutures.NAME) ? "futures" : "peer";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 && value != Math.rint(value) ? "%.1f" : "%,.0f", value);
    }

    private static String text(String style, double x, double y, String text) {
        return String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n",
                style,
                x,
                y,
                ReportPage.escape(text));
    }

    private static String line(String style, double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                style,
                x1,
                y1,
                x2,
                y2);
    }
}
