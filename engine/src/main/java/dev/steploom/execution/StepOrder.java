package dev.steploom.execution;

import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.StepKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order among steps that become ready at the same moment. Without dynamic outputs it is plan order. With them, a
 * step takes its place in line when it is first known to run: those behind an unknown dynamic output only once that is
 * known, then in plan order before the new steps themselves.
 */
final class StepOrder {
    private final RunState state;
    private final ExecutionPlan plan;
    private final boolean dynamic;
    private final int[] blocked;
    private final boolean[] inLine;
    private final boolean[] laidOut;
    private final int[] layoutPlace;
    private final long[] place;
    private int layouts;
    private long next;
    private final List<Integer> arriving = new ArrayList<>();

    StepOrder(RunState state) {
        this.state = state;
        this.plan = state.plan;
        this.dynamic = !plan.dynamicGroups().isEmpty();
        int size = dynamic ? plan.size() : 0;
        this.blocked = new int[size];
        this.inLine = new boolean[size];
        this.laidOut = new boolean[size];
        this.layoutPlace = new int[size];
        this.place = new long[size];
        for (int step = 0; step < size; step++) {
            laidOut[step] = plan.kind(step) == StepKind.PLAIN;
            layoutPlace[step] = step;
            for (int i = 0; i < plan.upstreamCount(step); i++) {
                if (!inLine[plan.upstream(step, i)]) {
                    blocked[step]++;
                }
            }
            if (laidOut[step] && blocked[step] == 0) {
                inLine[step] = true;
                place[step] = next++;
            }
        }
        this.layouts = size;
    }

    /** Says that a mapped or collecting step is known to run from now on. */
    void layOut(int template) {
        laidOut[template] = true;
        layoutPlace[template] = layouts++;
        arrive(template);
    }

    /** Says that a collecting step no longer waits for the keys of a mapped step that has none. */
    void unblock(int template) {
        blocked[template]--;
    }

    private void arrive(int first) {
        ArrayDeque<Integer> candidates = new ArrayDeque<>(List.of(first));
        while (!candidates.isEmpty()) {
            int template = candidates.pop();
            if (laidOut[template] && blocked[template] == 0 && !inLine[template]) {
                inLine[template] = true;
                arriving.add(template);
                for (int i = 0; i < plan.successorCount(template); i++) {
                    int successor = plan.successor(template, i);
                    blocked[successor]--;
                    candidates.push(successor);
                }
            }
        }
    }

    /** Gives those that arrived since the last call their places. */
    void closeRanks() {
        if (arriving.isEmpty()) {
            return;
        }
        arriving.sort(Comparator.comparingInt(template -> layoutPlace[template]));
        for (int template : arriving) {
            place[template] = next;
            @Nullable Expansion expansion = state.expansionOfTemplate(template);
            next += expansion == null ? 1 : expansion.size();
        }
        arriving.clear();
    }

    /** Sorts steps that became ready together. */
    void sort(int[] steps, int count) {
        if (count < 2) {
            return;
        }
        if (!dynamic) {
            Arrays.sort(steps, 0, count);
            return;
        }
        Integer[] boxed = new Integer[count];
        for (int i = 0; i < count; i++) {
            boxed[i] = steps[i];
        }
        Arrays.sort(boxed, Comparator.comparingLong(this::placeOf));
        for (int i = 0; i < count; i++) {
            steps[i] = boxed[i];
        }
    }

    private long placeOf(int step) {
        return state.isInstance(step) ? place[state.template(step)] + state.keyIndex(step) : place[step];
    }
}
