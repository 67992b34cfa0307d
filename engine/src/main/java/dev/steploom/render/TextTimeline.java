package dev.steploom.render;

import dev.steploom.render.StepTimeline.Attempt;
import dev.steploom.render.StepTimeline.Outcome;
import java.util.Arrays;
import java.util.List;

/** A run for a terminal: a row for each step. */
final class TextTimeline {
    private static final int MAX_KEY = 34;
    private static final int MAX_BAR = 60;
    private static final int BESIDE_BAR = 26;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private TextTimeline() {}

    static String of(RunTimeline run) {
        StringBuilder text = new StringBuilder();
        line(text, run.outcome().mark + " " + run.header());
        if (!run.problem().isEmpty()) {
            line(text, "  " + run.problem());
        }
        List<StepTimeline> shown = run.shown();
        int keys = shown.stream().mapToInt(step -> step.key.length()).max().orElse(0);
        keys = Math.min(keys, MAX_KEY);
        int width = Math.min(MAX_BAR, Lines.WIDTH - keys - BESIDE_BAR);
        for (StepTimeline step : shown) {
            boolean skipped = step.outcome == Outcome.SKIPPED;
            line(
                    text,
                    "  " + step.outcome.mark + " " + Lines.pad(Lines.cut(step.key, keys), keys) + " ▕"
                            + bar(run, step, width) + "▏"
                            + (skipped ? "  skipped" : Lines.padLeft(Lines.duration(step.duration()), 9))
                            + (step.retries() == 0 ? "" : "  ↻ " + step.retries()));
            if (step.outcome == Outcome.FAILED) {
                line(text, "    " + step.problem());
            }
        }
        String leftOut = run.leftOut(shown);
        if (!leftOut.isEmpty()) {
            line(text, "  " + leftOut);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(Lines.cut(line, Lines.WIDTH).stripTrailing()).append('\n');
    }

    /** Each attempt is at least a sliver wide; what a later one covers of an earlier one is lost. */
    private static String bar(RunTimeline run, StepTimeline step, int width) {
        char[] cells = new char[width];
        Arrays.fill(cells, ' ');
        if (step.attempts.isEmpty()) {
            cells[(int) Math.min(width - 1, run.share(step.start) * width)] = step.outcome.mark;
        }
        int until = -1;
        for (Attempt attempt : step.attempts) {
            double start = run.share(attempt.start()) * width;
            double end = run.share(attempt.end()) * width;
            int first = Math.min(width - 1, (int) start);
            int last = Math.max(first, Math.min(width - 1, (int) Math.ceil(end) - 1));
            if (until >= 0 && until + 1 < first) {
                Arrays.fill(cells, until + 1, first, '·');
            }
            Arrays.fill(cells, first, last + 1, attempt.outcome().bar);
            if (attempt.outcome() == Outcome.SUCCEEDED) {
                double rest = Math.min(end, width) - last;
                cells[last] = EIGHTHS.charAt((int) Math.max(1, Math.min(8, Math.round(rest * 8))));
            }
            until = last;
        }
        return new String(cells);
    }
}
