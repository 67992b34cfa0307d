package dev.steploom.execution;

import dev.steploom.instance.StepState;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.StepKind;
import java.util.function.IntConsumer;

/**
 * Counts ended steps off for those that wait for them. Whoever takes a step's count to zero has it released, exactly
 * once, however many threads count.
 *
 * <p>The race to guard against is between a step that ends and the laying out of a mapped step behind it: the layout must
 * see the end, or the end must see what was laid out, and not both. So the ends of those few steps, which {@link
 * DynamicSteps#isGuarded} tells, are counted under a lock, as layouts are. All others need none: the counters order them.
 */
final class CountDown {
    private final RunState state;
    private final ExecutionPlan plan;
    private final DynamicSteps dynamic;

    CountDown(RunState state, StepOrder order) {
        this.state = state;
        this.plan = state.plan;
        this.dynamic = new DynamicSteps(state, order);
    }

    /** Releases the steps that wait for nothing. */
    void begin(IntConsumer released) {
        for (int step = 0; step < plan.size(); step++) {
            if (state.pending(step) == 0 && state.runs(step)) {
                released.accept(step);
            }
        }
    }

    /** Records how a step ended, and counts it off. */
    void ended(int step, StepState outcome, IntConsumer released) {
        state.state(step, outcome);
        int template = state.template(step);
        boolean clean = outcome == StepState.SUCCEEDED && hasAllOutputs(step, template);
        if (outcome == StepState.SUCCEEDED || outcome == StepState.SKIPPED) {
            dynamic.sourceEnded(step);
        }
        int successors = plan.successorCount(template);
        for (int i = 0; i < successors; i++) {
            countOff(step, plan.successor(template, i), clean, released);
        }
    }

    /** As {@link #ended}, and lays out what has become known; for one of several threads. */
    void endedShared(int step, StepState outcome, IntConsumer released) {
        if (dynamic.isGuarded(state.template(step))) {
            synchronized (this) {
                ended(step, outcome, released);
                dynamic.layOut(released);
            }
        } else {
            ended(step, outcome, released);
        }
    }

    /** Lays out what has become known since the last call. */
    void layOut(IntConsumer released) {
        dynamic.layOut(released);
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

    private void countOff(int step, int successor, boolean clean, IntConsumer released) {
        if (plan.kind(successor) != StepKind.MAPPED) {
            countOffOne(successor, clean, released);
            return;
        }
        Expansion expansion = state.expansionOfTemplate(successor);
        if (expansion == null) {
            return; // Not laid out yet; it will look at this step then.
        }
        if (state.isInstance(step)) {
            countOffOne(expansion.step(state.keyIndex(step)), clean, released);
        } else {
            for (int key = 0; key < expansion.size(); key++) {
                countOffOne(expansion.step(key), clean, released);
            }
        }
    }

    private void countOffOne(int step, boolean clean, IntConsumer released) {
        if (!clean) {
            state.taint(step);
        }
        if (state.addPending(step, -1) == 0 && state.runs(step)) {
            released.accept(step);
        }
    }
}
