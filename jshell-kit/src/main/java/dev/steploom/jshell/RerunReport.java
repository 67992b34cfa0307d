package dev.steploom.jshell;

import dev.steploom.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.List;

/** Says which steps run again, and why, and which are reused. */
final class RerunReport {
    private static final int MAX_LINES = 30;

    private RerunReport() {}

    static String of(RerunDecision decision) {
        ExecutionPlan plan = decision.plan();
        List<List<String>> runs = new ArrayList<>();
        List<List<String>> reused = new ArrayList<>();
        for (int step = 0; step < plan.size(); step++) {
            String reason = decision.reason(step);
            if (reason == null) {
                reused.add(List.of("reused", plan.key(step), ""));
            } else {
                decision.keysOf(step).forEach(key -> runs.add(List.of("runs", key, reason)));
            }
        }
        StringBuilder text = new StringBuilder("rerun of job " + plan.job().name() + ": ");
        text.append(
                runs.isEmpty()
                        ? "nothing changed"
                        : (plan.size() - reused.size()) + " of " + plan.size()
                                + (plan.size() == 1 ? " step" : " steps"));
        int width = Math.max(width(runs), width(reused));
        add(text, runs, width);
        add(text, reused, width);
        return text.toString();
    }

    private static int width(List<List<String>> lines) {
        return lines.stream()
                .limit(MAX_LINES)
                .mapToInt(line -> line.get(1).length())
                .max()
                .orElse(0);
    }

    private static void add(StringBuilder text, List<List<String>> lines, int width) {
        for (List<String> line : lines.subList(0, Math.min(MAX_LINES, lines.size()))) {
            String padding = " ".repeat(width - line.get(1).length());
            text.append("\n  ")
                    .append((String.format("%-6s  ", line.get(0)) + line.get(1) + padding + "  " + line.get(2))
                            .stripTrailing());
        }
        if (lines.size() > MAX_LINES) {
            text.append("\n  ")
                    .append(String.format("%-6s  ", lines.get(0).get(0)))
                    .append("… and ")
                    .append(lines.size() - MAX_LINES)
                    .append(" more");
        }
    }
}
