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
 * Ready steps by priority, of which no more run at once than limits allow. Not safe for several threads: those who use it
 * lock it.
 */
final class LimitedSteps {
    private final RunState state;
    private final ExecutionPlan plan;
    private final StepLimits limits;
    private final TreeMap<Long, Integer> waiting = new TreeMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private int arrivals;
    private int running;

    LimitedSteps(RunState state, StepLimits limits) {
        this.state = state;
        this.plan = state.plan;
        this.limits = limits;
    }

    void add(int step) {
        long urgency = -(long) plan.settings().priority(state.template(step));
        waiting.put(urgency << Integer.SIZE | arrivals++, step);
    }

    /** Takes the next step that may run, which counts as running from now on; {@link ReadyQueue#NONE} if there is none. */
    int take() {
        if (running >= limits.maxConcurrent()) {
            return ReadyQueue.NONE;
        }
        for (Map.Entry<Long, Integer> entry : waiting.entrySet()) {
            int step = entry.getValue();
            if (fits(step)) {
                waiting.remove(entry.getKey());
                running++;
                countersOf(step).forEach((counter, limit) -> used.merge(counter, 1, Integer::sum));
                return step;
            }
        }
        return ReadyQueue.NONE;
    }

    /** Says that a step that was taken runs no more. */
    void ended(int step) {
        running--;
        countersOf(step).forEach((counter, limit) -> used.merge(counter, -1, Integer::sum));
    }

    int running() {
        return running;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    private boolean fits(int step) {
        return countersOf(step).entrySet().stream()
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
        return running + " running, " + new ArrayList<>(waiting.values()) + " ready";
    }
}
