package dev.steploom.execution;

import dev.steploom.instance.StepState;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.InputSource;
import dev.steploom.plan.StepKind;

/**
 * Decides what becomes of a step once all its upstream steps have ended: run, skip or give up. Skip is tested first, as
 * in the reference.
 */
final class Readiness {
    /** What becomes of a step. */
    enum Verdict {
        EXECUTE,
        SKIP,
        ABANDON
    }

    private final RunState state;
    private final ExecutionPlan plan;

    Readiness(RunState state) {
        this.state = state;
        this.plan = state.plan;
    }

    Verdict decide(int step) {
        if (!state.isTainted(step)) {
            return Verdict.EXECUTE;
        }
        int template = state.template(step);
        for (int input = plan.firstInput(template); input < plan.firstInput(template + 1); input++) {
            if (isMissing(step, input)) {
                return Verdict.SKIP;
            }
        }
        return anyUpstreamBad(step, template) ? Verdict.ABANDON : Verdict.EXECUTE;
    }

    private boolean isMissing(int step, int input) {
        int slot = plan.inputSlot(input);
        if (slot >= 0) {
            return isMissing(state.slotFor(step, slot));
        }
        InputSource source = plan.inputSource(input);
        if (source instanceof InputSource.FanIn fanIn) {
            return allMissing(step, fanIn.slots());
        }
        if (source instanceof InputSource.FirstOf firstOf) {
            return allMissing(step, firstOf.slots());
        }
        return source instanceof InputSource.Collect collect && allMissing(collect.slot());
    }

    /** A slot without a value, though its step ended and did not fail. */
    private boolean isMissing(int slot) {
        StepState owner = state.state(state.stepOfSlot(slot));
        return (owner == StepState.SUCCEEDED || owner == StepState.SKIPPED) && !state.has(slot);
    }

    private boolean allMissing(int step, int[] slots) {
        boolean any = false;
        for (int slot : slots) {
            if (slot >= 0) {
                if (!isMissing(state.slotFor(step, slot))) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private boolean allMissing(int collected) {
        int owner = plan.stepOfSlot(collected);
        if (plan.kind(owner) != StepKind.MAPPED) {
            return !state.has(collected);
        }
        Expansion expansion = state.expansionOfTemplate(owner);
        if (expansion == null) {
            return true;
        }
        for (int key = 0; key < expansion.size(); key++) {
            if (!isMissing(expansion.slot(key, collected - plan.firstSlot(owner)))) {
                return false;
            }
        }
        return expansion.size() > 0;
    }

    private boolean anyUpstreamBad(int step, int template) {
        for (int i = 0; i < plan.upstreamCount(template); i++) {
            int upstream = plan.upstream(template, i);
            Expansion expansion = plan.kind(upstream) == StepKind.MAPPED ? state.expansionOfTemplate(upstream) : null;
            if (expansion == null) {
                if (state.state(upstream).isBad()) {
                    return true;
                }
            } else if (state.isInstance(step)) {
                if (state.state(expansion.step(state.keyIndex(step))).isBad()) {
                    return true;
                }
            } else {
                for (int key = 0; key < expansion.size(); key++) {
                    if (state.state(expansion.step(key)).isBad()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
