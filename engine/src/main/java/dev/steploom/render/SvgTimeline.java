package dev.steploom.render;

import dev.steploom.render.StepTimeline.Attempt;
import dev.steploom.render.StepTimeline.Outcome;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A run as an SVG of its own: a time axis, and a row for each step with a bar for each attempt. */
final class SvgTimeline {
    private static final int MAX_KEY = 44;
    private static final double ROW = 24;
    private static final double ERROR = 17;
    private static final double TOP = 66;
    private static final double BARS = 640;
    private static final double FONT = 12;

    private final RunTimeline run;
    private final List<StepTimeline> shown;
    private final double left;
    private final double width;
    private final Svg svg = new Svg();

    private SvgTimeline(RunTimeline run) {
        this.run = run;
        this.shown = run.shown();
        double keys = shown.stream()
                .mapToDouble(step -> Svg.widthOf(Lines.cut(step.key, MAX_KEY), FONT))
                .max()
                .orElse(0);
        this.left = keys + 46;
        this.width = Math.max(left + BARS + 118, Svg.widthOf(run.header(), 15) + 60);
    }

    static String of(RunTimeline run) {
        return new SvgTimeline(run).draw();
    }

    private String draw() {
        double rows = 0;
        for (StepTimeline step : shown) {
            rows += step.outcome == Outcome.FAILED ? ROW + ERROR : ROW;
        }
        String leftOut = run.leftOut(shown);
        double bottom = TOP + rows + (leftOut.isEmpty() ? 0 : ROW);
        double height = bottom + 40;
        svg.open("role=\"img\"", width, height);
        svg.raw("<title>" + Svg.escape(run.header()) + "</title>").rect("fill=\"#ffffff\"", 0, 0, width, height);
        svg.text(
                "font-size=\"15\" font-weight=\"700\" fill=\"" + run.outcome().color + "\"",
                16,
                26,
                run.outcome().mark + "");
        svg.text("font-size=\"15\" font-weight=\"700\" fill=\"#0f172a\"", 34, 26, run.header());
        if (!run.problem().isEmpty()) {
            svg.text("font-size=\"11\" fill=\"#dc2626\"", 34, 43, fit(run.problem(), width - 50));
        }
        axis(TOP + rows);
        double y = TOP;
        for (StepTimeline step : shown) {
            row(step, y);
            y += step.outcome == Outcome.FAILED ? ROW + ERROR : ROW;
        }
        if (!leftOut.isEmpty()) {
            svg.text("font-size=\"12\" fill=\"#64748b\"", 34, y + 16, leftOut);
        }
        legend(bottom + 22);
        return svg.close();
    }

    /** Ticks at a round step: 1, 2 or 5 times a power of ten, at most about eight. */
    private void axis(double bottom) {
        double total = run.duration().toNanos();
        if (total == 0) {
            return;
        }
        double power = Math.pow(10, Math.floor(Math.log10(total / 8)));
        double step = power;
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (total / (power * factor) <= 8.5) {
                step = power * factor;
                break;
            }
        }
        for (int i = 0; i * step <= total; i++) {
            double x = left + i * step / total * BARS;
            svg.path("stroke=\"#e2e8f0\"", Svg.number("M%s,%sV%s", x, TOP - 6, bottom));
            String label = i == 0 ? "0" : Lines.duration(Duration.ofNanos(Math.round(i * step)));
            svg.text("font-size=\"10\" text-anchor=\"middle\" fill=\"#64748b\"", x, TOP - 10, label);
        }
    }

    private void row(StepTimeline step, double y) {
        svg.group("step " + step.outcome.name().toLowerCase(Locale.ROOT), step.tooltip());
        svg.rect("fill=\"#ffffff\" fill-opacity=\"0\"", 0, y, width, ROW);
        svg.text("font-size=\"12\" fill=\"" + step.outcome.color + "\"", 16, y + 16, String.valueOf(step.outcome.mark));
        svg.text("font-size=\"12\" fill=\"#0f172a\"", 34, y + 16, Lines.cut(step.key, MAX_KEY));
        double end = left + run.share(step.end) * BARS;
        if (step.attempts.size() > 1) {
            double begin = left + run.share(step.start) * BARS;
            svg.path("stroke=\"#94a3b8\" stroke-dasharray=\"2 3\"", Svg.number("M%s,%sH%s", begin, y + 12, end));
        }
        for (Attempt attempt : step.attempts) {
            double x = left + run.share(attempt.start()) * BARS;
            double barEnd = left + run.share(attempt.end()) * BARS;
            svg.group("attempt", tooltip(attempt))
                    .rect(
                            "class=\"bar\" rx=\"2\" fill=\"" + attempt.outcome().color + "\"",
                            x,
                            y + 5,
                            Math.max(2, barEnd - x),
                            14)
                    .end();
            end = Math.max(end, x + 2);
        }
        String note = step.outcome == Outcome.SKIPPED ? "skipped" : Lines.duration(step.duration());
        note += step.retries() == 0 ? "" : " ↻" + step.retries();
        svg.text("font-size=\"11\" fill=\"#475569\"", end + 6, y + 16, note);
        if (step.outcome == Outcome.FAILED) {
            svg.text("font-size=\"11\" fill=\"#dc2626\"", 34, y + ROW + 9, fit(step.problem(), width - 50));
        }
        svg.end();
    }

    private static String tooltip(Attempt attempt) {
        String text =
                attempt.outcome().name().toLowerCase(Locale.ROOT) + " after " + Lines.duration(attempt.duration());
        return attempt.error() == null ? text : text + ": " + attempt.error();
    }

    private static String fit(String text, double room) {
        return Lines.cut(text, (int) (room / Svg.widthOf("x", 11)));
    }

    private void legend(double y) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (StepTimeline step : shown) {
            outcomes.add(step.outcome);
            step.attempts.forEach(attempt -> outcomes.add(attempt.outcome()));
        }
        double x = 34;
        for (Outcome outcome : outcomes) {
            svg.rect("rx=\"2\" fill=\"" + outcome.color + "\"", x, y - 9, 12, 12);
            String name = outcome.mark + " " + outcome.name().toLowerCase(Locale.ROOT);
            svg.text("font-size=\"11\" fill=\"#475569\"", x + 18, y + 1, name);
            x += Svg.widthOf(name, 11) + 42;
        }
    }
}
