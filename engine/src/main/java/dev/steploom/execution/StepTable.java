package dev.steploom.execution;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Where some steps stand: those of the plan, or those that a mapped step became. Whoever counts a step down to zero is
 * the only one to touch it until its successors are counted down, and sees all that its upstream steps left; the
 * counters are what hands steps from thread to thread.
 */
final class StepTable {
    private static final VarHandle PENDING = MethodHandles.arrayElementVarHandle(int[].class);

    final byte[] states;
    final boolean[] tainted;
    final @Nullable Object[] outputs;
    private final int[] pending;
    private int @Nullable [] attempts;

    StepTable(int steps, int slots) {
        this.states = new byte[steps];
        this.tainted = new boolean[steps];
        this.pending = new int[steps];
        this.outputs = new @Nullable Object[slots];
    }

    int pending(int step) {
        return pending[step];
    }

    /** Adds to a count while nobody else counts; returns the new one. */
    int addPending(int step, int change) {
        return pending[step] += change;
    }

    /** Adds to a count that several threads count on; returns the new one. */
    int addPendingShared(int step, int change) {
        return (int) PENDING.getAndAdd(pending, step, change) + change;
    }

    int attempt(int step) {
        int[] counts = attempts;
        return counts == null ? 0 : counts[step];
    }

    /** Counts an attempt; several threads may count those of different steps. */
    synchronized void nextAttempt(int step) {
        int[] counts = attempts;
        if (counts == null) {
            counts = attempts = new int[states.length];
        }
        counts[step]++;
    }
}
