package dev.steploom.execution;

import dev.steploom.instance.StepState;
import dev.steploom.plan.DynamicGroup;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.InputSource;
import dev.steploom.plan.StepKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Lays out mapped and collecting steps once the dynamic outputs that they wait for are known. */
final class DynamicSteps {
    private final RunState state;
    private final ExecutionPlan plan;
    private final StepOrder order;
    private final boolean[] awaited;
    private final Map<Integer, List<Integer>> groupsOf = new HashMap<>();
    private final int[] waiting;
    private final BitSet due = new BitSet();
    private final boolean[] guarded;

    DynamicSteps(RunState state, StepOrder order) {
        this.state = state;
        this.plan = state.plan;
        this.order = order;
        List<DynamicGroup> groups = plan.dynamicGroups();
        this.awaited = new boolean[groups.isEmpty() ? 0 : plan.size()];
        this.waiting = groups.stream().mapToInt(group -> group.sources().length).toArray();
        for (int group = 0; group < waiting.length; group++) {
            if (waiting[group] == 0) {
                due.set(group);
            }
            for (int source : groups.get(group).sources()) {
                awaited[source] = true;
                groupsOf.computeIfAbsent(source, key -> new ArrayList<>()).add(group);
            }
        }
        this.guarded = guarded(groups);
        for (int step = 0; step < awaited.length; step++) {
            if (awaited[step] && !state.runsAny(step)) {
                sourceEnded(step); // In an earlier run.
            }
        }
    }

    private boolean[] guarded(List<DynamicGroup> groups) {
        boolean[] found = awaited.clone();
        int[] groupOf = new int[found.length];
        for (int group = 0; group < groups.size(); group++) {
            for (int step : groups.get(group).steps()) {
                groupOf[step] = group + 1;
            }
        }
        for (int step = 0; step < found.length; step++) {
            for (int i = 0; i < plan.successorCount(step); i++) {
                int successor = plan.successor(step, i);
                boolean laidOutTogether = plan.kind(step) == StepKind.MAPPED && groupOf[step] == groupOf[successor];
                found[step] |= plan.kind(successor) == StepKind.MAPPED && !laidOutTogether;
            }
        }
        return found;
    }

    /** Whether the end of a step has to do with what is laid out: it brings it about, or may come before or after it. */
    boolean isGuarded(int template) {
        return template < guarded.length && guarded[template];
    }

    /** Says that a step ended and its dynamic outputs, if any, are complete. */
    void sourceEnded(int step) {
        if (step < awaited.length && awaited[step]) {
            awaited[step] = false;
            for (int group : groupsOf.getOrDefault(step, List.of())) {
                if (--waiting[group] == 0) {
                    due.set(group);
                }
            }
        }
    }

    /** Lays out what has become known; steps that wait for nothing more are handed to {@code ready}. */
    void layOut(IntConsumer ready) {
        if (due.isEmpty()) {
            return;
        }
        List<DynamicGroup> groups = plan.dynamicGroups();
        for (int group = due.nextSetBit(0); group >= 0; group = due.nextSetBit(group + 1)) {
            for (int step : groups.get(group).steps()) {
                if (plan.kind(step) == StepKind.MAPPED) {
                    map(step, ready);
                } else {
                    collect(step, ready);
                }
            }
        }
        due.clear();
        order.closeRanks();
    }

    private void map(int template, IntConsumer ready) {
        Object values = state.get(plan.mapSource(template));
        if (!(values instanceof DynamicValues dynamic)) {
            return; // The source was skipped: no steps, and those that collect them see no expansion.
        }
        Expansion expansion = state.expand(template, List.copyOf(dynamic.keys()));
        order.layOut(template);
        for (int key = 0; key < expansion.size(); key++) {
            int step = expansion.step(key);
            int pending = 0;
            for (int i = 0; i < plan.upstreamCount(template); i++) {
                pending += countUpstream(step, plan.upstream(template, i), key);
            }
            if (state.addPending(step, pending) == 0 && state.runs(step)) {
                ready.accept(step);
            }
        }
    }

    private int countUpstream(int step, int upstream, int key) {
        @Nullable
        Expansion source = plan.kind(upstream) == StepKind.MAPPED ? state.expansionOfTemplate(upstream) : null;
        if (source != null) {
            return !state.runs(source.step(key))
                            || state.state(source.step(key)).isResolved()
                    ? 0
                    : 1;
        }
        if (!state.runsAny(upstream)) {
            return 0;
        }
        if (!state.state(upstream).isResolved()) {
            return 1;
        }
        if (!isClean(upstream)) {
            state.taint(step);
        }
        return 0;
    }

    private boolean isClean(int step) {
        if (state.state(step) != StepState.SUCCEEDED) {
            return false;
        }
        for (int slot = plan.firstSlot(step); slot < plan.firstSlot(step + 1); slot++) {
            if (!state.has(slot)) {
                return false;
            }
        }
        return true;
    }

    private void collect(int step, IntConsumer ready) {
        int found = -RunState.NOT_LAID_OUT;
        for (int i = 0; i < plan.upstreamCount(step); i++) {
            int upstream = plan.upstream(step, i);
            if (plan.kind(upstream) == StepKind.MAPPED) {
                Expansion expansion = state.expansionOfTemplate(upstream);
                int steps = expansion == null ? 0 : running(expansion);
                found += steps - (state.runsAny(upstream) ? 1 : 0);
                if (expansion == null) {
                    order.unblock(step);
                }
            }
        }
        if (collectsNothingKnown(step)) {
            state.taint(step);
        }
        order.layOut(step);
        if (state.addPending(step, found) == 0 && state.runs(step)) {
            ready.accept(step);
        }
    }

    private int running(Expansion expansion) {
        if (state.subset() == null) {
            return expansion.size();
        }
        int running = 0;
        for (int key = 0; key < expansion.size(); key++) {
            running += state.runs(expansion.step(key)) ? 1 : 0;
        }
        return running;
    }

    private boolean collectsNothingKnown(int step) {
        for (int input = plan.firstInput(step); input < plan.firstInput(step + 1); input++) {
            if (plan.inputSource(input) instanceof InputSource.Collect collect) {
                int owner = plan.stepOfSlot(collect.slot());
                if (plan.kind(owner) == StepKind.MAPPED
                        ? state.expansionOfTemplate(owner) == null
                        : !state.has(collect.slot())) {
                    return true;
                }
            }
        }
        return false;
    }
}
