package dev.steploom.execution;

import dev.steploom.execution.Readiness.Verdict;
import dev.steploom.instance.StepState;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Tells which step runs next, in the reference's order. A step is looked at when the last of its upstream steps has
 * ended; it then joins the ready queue, or the steps to skip, or those to give up.
 */
final class StepScheduler {
    private final RunState state;
    private final ReadyQueue ready;
    private final Readiness readiness;
    private final StepOrder order;
    private final CountDown countDown;
    private final StepBatch toSkip;
    private final StepBatch toAbandon;
    private final IntConsumer release = this::release;
    private int[] released = new int[8];
    private int releasedCount;

    StepScheduler(RunState state) {
        this.state = state;
        this.ready = ReadyQueue.of(state.plan.settings());
        this.readiness = new Readiness(state);
        this.order = new StepOrder(state);
        this.countDown = new CountDown(state, order);
        this.toSkip = new StepBatch(state.plan.settings());
        this.toAbandon = new StepBatch(state.plan.settings());
        countDown.begin(release);
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
        countDown.ended(step, outcome, release);
    }

    private void release(int step) {
        if (releasedCount == released.length) {
            released = Arrays.copyOf(released, releasedCount * 2);
        }
        released[releasedCount++] = step;
    }

    /** Decides what becomes of the steps that wait for nothing more. */
    void update() {
        countDown.layOut(release);
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
