package dev.steploom.execution;

import dev.steploom.definition.StepLimits;
import dev.steploom.definition.TagLimit;
import dev.steploom.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ready steps by priority, of which no more run at once than limits allow. Steps that count for the same limits stand in
 * one line, so that those behind a limit are looked at once, however many they are. Not safe for several threads: those
 * who use it lock it.
 */
final class LimitedSteps {
    /** Ready steps that count for the same limits, the most urgent first. */
    private static final class Line {
        final Map<String, Integer> counters;
        final TreeMap<Long, Integer> steps = new TreeMap<>();
        boolean blocked;

        Line(Map<String, Integer> counters) {
            this.counters = counters;
        }
    }

    private final RunState state;
    private final ExecutionPlan plan;
    private final StepLimits limits;
    private final Map<Map<String, Integer>, Line> lines = new HashMap<>();
    private final TreeMap<Long, Line> open = new TreeMap<>(); // By the first step; those without steps are nowhere.
    private final List<Line> blocked = new ArrayList<>();
    private final Map<String, Integer> used = new HashMap<>();
    private int arrivals;
    private int waiting;
    private int running;

    LimitedSteps(RunState state, StepLimits limits) {
        this.state = state;
        this.plan = state.plan;
        this.limits = limits;
    }

    void add(int step) {
        Line line = lines.computeIfAbsent(countersOf(step), Line::new);
        long urgency = -(long) plan.settings().priority(state.template(step));
        close(line);
        line.steps.put(urgency << Integer.SIZE | arrivals++, step);
        open(line);
        waiting++;
    }

    private void open(Line line) {
        if (!line.blocked && !line.steps.isEmpty()) {
            open.put(line.steps.firstKey(), line);
        }
    }

    private void close(Line line) {
        if (!line.blocked && !line.steps.isEmpty()) {
            open.remove(line.steps.firstKey());
        }
    }

    /** Takes the next step that may run, which counts as running from now on; {@link ReadyQueue#NONE} if there is none. */
    int take() {
        while (running < limits.maxConcurrent() && !open.isEmpty()) {
            Line line = open.pollFirstEntry().getValue();
            if (fits(line)) {
                int step = line.steps.pollFirstEntry().getValue();
                open(line);
                waiting--;
                running++;
                line.counters.forEach((counter, limit) -> used.merge(counter, 1, Integer::sum));
                return step;
            }
            line.blocked = true;
            blocked.add(line);
        }
        return ReadyQueue.NONE;
    }

    /** Says that a step that was taken runs no more. */
    void ended(int step) {
        running--;
        countersOf(step).forEach((counter, limit) -> used.merge(counter, -1, Integer::sum));
        for (Line line : blocked) {
            line.blocked = false;
            open(line);
        }
        blocked.clear();
    }

    int running() {
        return running;
    }

    boolean isEmpty() {
        return waiting == 0;
    }

    private boolean fits(Line line) {
        return line.counters.entrySet().stream()
                .allMatch(counter -> used.getOrDefault(counter.getKey(), 0) < counter.getValue());
    }

    /** What a step counts for, and how far each may count: one counter a limit, or one for each value of its tag. */
    private Map<String, Integer> countersOf(int step) {
        List<TagLimit> tagLimits = limits.tags();
        if (tagLimits.isEmpty()) {
            return Map.of();
        }
        Map<String, String> tags = plan.node(state.template(step)).tags();
        Map<String, Integer> counters = new HashMap<>();
        for (int i = 0; i < tagLimits.size(); i++) {
            TagLimit limit = tagLimits.get(i);
            String value = tags.get(limit.key());
            if (value == null
                    || (limit instanceof TagLimit.OneValue one && !one.value().equals(value))) {
                continue;
            }
            counters.put(i + (limit instanceof TagLimit.EachValue ? "=" + value : ""), limit.limit());
        }
        return counters;
    }

    @Override
    public String toString() {
        return running + " running, " + waiting + " ready";
    }
}
