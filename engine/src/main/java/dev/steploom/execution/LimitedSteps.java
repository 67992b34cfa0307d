package dev.steploom.execution;

import dev.steploom.definition.StepLimits;
import dev.steploom.definition.TagLimit;
import dev.steploom.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Ready steps by priority, of which no more run at once than limits allow. Steps that count for the same limits stand in
 * one line; a line behind a used-up limit waits at that limit, and is looked at when it is its turn there. So neither many
 * steps nor many lines behind a limit cost more than few. Not safe for several threads: those who use it lock it.
 */
final class LimitedSteps {
    /** How many steps of those that one limit counts together run, and the lines that wait for it, by their first step. */
    private static final class Counter {
        final int limit;
        final TreeMap<Long, Line> waiting = new TreeMap<>();
        int used;

        Counter(int limit) {
            this.limit = limit;
        }

        boolean hasRoom() {
            return used < limit;
        }
    }

    /** Ready steps that count for the same limits, the most urgent first. */
    private static final class Line {
        final List<Counter> counters;
        final TreeMap<Long, Integer> steps = new TreeMap<>();

        @Nullable
        Counter waitsAt;

        Line(List<Counter> counters) {
            this.counters = counters;
        }

        @Nullable
        Counter usedUp() {
            for (Counter counter : counters) {
                if (!counter.hasRoom()) {
                    return counter;
                }
            }
            return null;
        }
    }

    private final RunState state;
    private final ExecutionPlan plan;
    private final StepLimits limits;
    private final Map<String, Counter> counters = new HashMap<>();
    private final Map<List<Counter>, Line> lines = new HashMap<>();
    private final TreeMap<Long, Line> open = new TreeMap<>(); // By the first step; those without steps are nowhere.
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
        boolean opened = !line.steps.isEmpty() && line.waitsAt == null;
        if (!line.steps.isEmpty()) {
            placeOf(line).remove(line.steps.firstKey());
        }
        long urgency = -(long) plan.settings().priority(state.template(step));
        line.steps.put(urgency << Integer.SIZE | arrivals++, step);
        if (!opened) {
            line.waitsAt = line.usedUp(); // One that is open stays so: others wait for it to open them in their turn.
        }
        place(line);
        waiting++;
    }

    private Map<Long, Line> placeOf(Line line) {
        return line.waitsAt == null ? open : line.waitsAt.waiting;
    }

    private void place(Line line) {
        if (!line.steps.isEmpty()) {
            placeOf(line).put(line.steps.firstKey(), line);
        }
    }

    /** Takes the next step that may run, which counts as running from now on; {@link ReadyQueue#NONE} if there is none. */
    int take() {
        while (running < limits.maxConcurrent() && !open.isEmpty()) {
            Line line = open.pollFirstEntry().getValue();
            line.waitsAt = line.usedUp();
            int step = line.waitsAt == null ? start(line) : ReadyQueue.NONE;
            place(line);
            line.counters.forEach(this::openNext);
            if (step != ReadyQueue.NONE) {
                return step;
            }
        }
        return ReadyQueue.NONE;
    }

    private int start(Line line) {
        for (Counter counter : line.counters) {
            counter.used++;
        }
        waiting--;
        running++;
        return line.steps.pollFirstEntry().getValue();
    }

    /** Lets the first of the lines that wait at a limit go on, if it has room: that one opens the next in its turn. */
    private void openNext(Counter counter) {
        if (counter.hasRoom() && !counter.waiting.isEmpty()) {
            Line line = counter.waiting.pollFirstEntry().getValue();
            line.waitsAt = null;
            place(line);
        }
    }

    /** Says that a step that was taken runs no more. */
    void ended(int step) {
        running--;
        for (Counter counter : countersOf(step)) {
            counter.used--;
            openNext(counter);
        }
    }

    int running() {
        return running;
    }

    boolean isEmpty() {
        return waiting == 0;
    }

    /** What a step counts for: one counter a limit, or one for each value of its tag. */
    private List<Counter> countersOf(int step) {
        List<TagLimit> tagLimits = limits.tags();
        if (tagLimits.isEmpty()) {
            return List.of();
        }
        Map<String, String> tags = plan.node(state.template(step)).tags();
        List<Counter> found = new ArrayList<>(tagLimits.size());
        for (int i = 0; i < tagLimits.size(); i++) {
            TagLimit limit = tagLimits.get(i);
            String value = tags.get(limit.key());
            if (value == null
                    || (limit instanceof TagLimit.OneValue one && !one.value().equals(value))) {
                continue;
            }
            found.add(counters.computeIfAbsent(
                    i + (limit instanceof TagLimit.EachValue ? "=" + value : ""), name -> new Counter(limit.limit())));
        }
        return found;
    }

    @Override
    public String toString() {
        return running + " running, " + waiting + " ready";
    }
}
