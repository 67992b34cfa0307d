package dev.steploom.execution;

import dev.steploom.execution.Readiness.Verdict;
import dev.steploom.instance.StepState;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.StepKind;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Tells which step runs next, in the reference's order. A step is looked at when the last of its upstream steps has
 * ended; it then joins the ready queue, or the steps to skip, or those to give up.
 */
final class StepScheduler {
    private final RunState state;
    private final ExecutionPlan plan;
    private final ReadyQueue ready;
    private final Readiness readiness;
    private final StepOrder order;
    private final DynamicSteps dynamic;
    private final StepBatch toSkip;
    private final StepBatch toAbandon;
    private int[] released = new int[8];
    private int releasedCount;

    StepScheduler(RunState state) {
        this.state = state;
        this.plan = state.plan;
        this.ready = ReadyQueue.of(plan.settings());
        this.readiness = new Readiness(state);
        this.order = new StepOrder(state);
        this.dynamic = new DynamicSteps(state, order, this::release);
        this.toSkip = new StepBatch(plan.settings());
        this.toAbandon = new StepBatch(plan.settings());
        for (int step = 0; step < plan.size(); step++) {
            if (state.pending(step) == 0 && state.runs(step)) {
                release(step);
            }
        }
        update();
    }

    /** Takes the next step to run, or {@link ReadyQueue#NONE}. */
    int next() {
        return ready.poll();
    }

    /** Puts a step at the end of the ready queue, for another attempt. */
    void again(int step) {
        ready.add(step, state.template(step));
    }

    /** Records how a step ended, and counts it off for those that wait for it. */
    void ended(int step, StepState outcome) {
        state.state(step, outcome);
        int template = state.template(step);
        boolean clean = outcome == StepState.SUCCEEDED && hasAllOutputs(step, template);
        if (outcome == StepState.SUCCEEDED || outcome == StepState.SKIPPED) {
            dynamic.sourceEnded(step);
        }
        int successors = plan.successorCount(template);
        for (int i = 0; i < successors; i++) {
            countOff(step, plan.successor(template, i), clean);
        }
    }

    private boolean hasAllOutputs(int step, int template) {
        int slot = state.firstSlot(step);
        for (int count = plan.firstSlot(template + 1) - plan.firstSlot(template); count > 0; count--) {
            if (!state.has(slot++)) {
                return false;
            }
        }
        return true;
    }

    private void countOff(int step, int successor, boolean clean) {
        if (plan.kind(successor) != StepKind.MAPPED) {
            countOffOne(successor, clean);
            return;
        }
        Expansion expansion = state.expansionOfTemplate(successor);
        if (expansion == null) {
            return; // Not laid out yet; it will look at this step then.
        }
        if (state.isInstance(step)) {
            countOffOne(expansion.step(state.keyIndex(step)), clean);
        } else {
            for (int key = 0; key < expansion.size(); key++) {
                countOffOne(expansion.step(key), clean);
            }
        }
    }

    private void countOffOne(int step, boolean clean) {
        if (!clean) {
            state.taint(step);
        }
        if (state.addPending(step, -1) == 0 && state.runs(step)) {
            release(step);
        }
    }

    private void release(int step) {
        if (releasedCount == released.length) {
            released = Arrays.copyOf(released, releasedCount * 2);
        }
        released[releasedCount++] = step;
    }

    /** Decides what becomes of the steps that wait for nothing more. */
    void update() {
        dynamic.layOut();
        order.sort(released, releasedCount);
        int count = releasedCount;
        releasedCount = 0;
        for (int i = 0; i < count; i++) {
            int step = released[i];
            Verdict verdict = readiness.decide(step);
            if (verdict == Verdict.EXECUTE) {
                ready.add(step, state.template(step));
            } else {
                (verdict == Verdict.SKIP ? toSkip : toAbandon).add(step, state.template(step));
            }
        }
    }

    /**
     * Skips and gives up what the last step's end has brought about. Steps that giving up makes ready to skip wait for
     * the next call, as in the reference.
     *
     * @param skipped hears of each skipped step before those behind it are looked at
     */
    void settle(IntConsumer skipped) {
        update();
        while (!toSkip.isEmpty()) {
            for (int step : toSkip.take()) {
                skipped.accept(step);
                ended(step, StepState.SKIPPED);
            }
            update();
        }
        while (!toAbandon.isEmpty()) {
            for (int step : toAbandon.take()) {
                ended(step, StepState.UPSTREAM_FAILED);
            }
            update();
        }
    }

    boolean hasUnsettled() {
        return !toSkip.isEmpty() || !toAbandon.isEmpty();
    }
}
