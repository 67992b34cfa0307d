package dev.steploom.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who waits for whom, as numbers: two int arrays per direction. */
final class StepGraph {
    final int[] upstreamStart;
    final int[] upstream;
    final int[] successorStart;
    final int[] successors;

    StepGraph(PlanBuilder plan) {
        int size = plan.nodes.size();
        IntList all = new IntList();
        upstreamStart = new int[size + 1];
        int[] seenBy = new int[size];
        Arrays.fill(seenBy, -1);
        for (int step = 0; step < size; step++) {
            for (int input = plan.inputStart.get(step); input < plan.inputStart.get(step + 1); input++) {
                addUpstream(plan, plan.inputs.get(input), step, seenBy, all);
            }
            upstreamStart[step + 1] = all.size();
        }
        upstream = all.toArray();
        successorStart = new int[size + 1];
        for (int step : upstream) {
            successorStart[step + 1]++;
        }
        for (int step = 0; step < size; step++) {
            successorStart[step + 1] += successorStart[step];
        }
        successors = new int[upstream.length];
        int[] next = Arrays.copyOf(successorStart, size);
        for (int step = 0; step < size; step++) {
            for (int edge = upstreamStart[step]; edge < upstreamStart[step + 1]; edge++) {
                successors[next[upstream[edge]]++] = step;
            }
        }
    }

    /** Each upstream step counts once, however many of its outputs are used. */
    private static void addUpstream(
            PlanBuilder plan, @Nullable InputSource source, int step, int[] seenBy, IntList all) {
        if (source instanceof InputSource.Slot slot) {
            addSlot(plan, slot.slot(), step, seenBy, all);
        } else if (source instanceof InputSource.Collect collect) {
            addSlot(plan, collect.slot(), step, seenBy, all);
        } else if (source instanceof InputSource.FanIn fanIn) {
            for (int slot : fanIn.slots()) {
                addSlot(plan, slot, step, seenBy, all);
            }
        } else if (source instanceof InputSource.FirstOf firstOf) {
            for (int slot : firstOf.slots()) {
                addSlot(plan, slot, step, seenBy, all);
            }
        }
    }

    private static void addSlot(PlanBuilder plan, int slot, int step, int[] seenBy, IntList all) {
        if (slot >= 0) {
            int from = plan.slotStep.get(slot);
            if (seenBy[from] != step) {
                seenBy[from] = step;
                all.add(from);
            }
        }
    }
}
