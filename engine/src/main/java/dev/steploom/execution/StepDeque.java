package dev.steploom.execution;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The ready steps of one worker: it puts and takes them at the bottom, other workers take them at the top. The deque of
 * Chase and Lev ("Dynamic circular work-stealing deque", 2005) with the fences of Lê et al. ("Correct and efficient
 * work-stealing for weak memory models", 2013).
 *
 * <p>The race is for the last step: owner and thieves settle it by a compare-and-set of {@code top}. The owner's fence
 * keeps it from missing that a thief has passed the bottom, the thief's from missing that the owner has.
 */
final class StepDeque {
    static final int NONE = ReadyQueue.NONE;

    private static final VarHandle TOP;
    private static final VarHandle BOTTOM;
    private static final VarHandle RING;
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(int[].class);

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            TOP = lookup.findVarHandle(StepDeque.class, "top", long.class);
            BOTTOM = lookup.findVarHandle(StepDeque.class, "bottom", long.class);
            RING = lookup.findVarHandle(StepDeque.class, "ring", int[].class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("UnusedVariable") // read and written through TOP
    private long top;

    private long bottom;
    private int[] ring = new int[64];

    /** Puts a step; the owner alone does. */
    void push(int step) {
        long end = bottom;
        long begin = (long) TOP.getAcquire(this);
        int[] steps = ring;
        if (end - begin >= steps.length) {
            steps = grow(steps, begin, end);
        }
        SLOT.setOpaque(steps, (int) end & (steps.length - 1), step);
        BOTTOM.setRelease(this, end + 1);
    }

    private int[] grow(int[] steps, long begin, long end) {
        int[] larger = new int[steps.length * 2];
        for (long i = begin; i < end; i++) {
            larger[(int) i & (larger.length - 1)] = steps[(int) i & (steps.length - 1)];
        }
        RING.setRelease(this, larger);
        return larger;
    }

    /** Takes the step that was put last, or {@link #NONE}; the owner alone does. */
    int pop() {
        long end = bottom - 1;
        BOTTOM.setRelease(this, end); // A thief that reads it sees what was put below.
        VarHandle.fullFence();
        long begin = (long) TOP.getOpaque(this);
        if (begin > end) {
            BOTTOM.setRelease(this, end + 1);
            return NONE;
        }
        int step = (int) SLOT.getOpaque(ring, (int) end & (ring.length - 1));
        if (begin == end) {
            if (!TOP.compareAndSet(this, begin, begin + 1)) {
                step = NONE; // A thief was faster.
            }
            BOTTOM.setRelease(this, end + 1);
        }
        return step;
    }

    /** Whether there was nothing to take when this looked; anybody may ask. */
    boolean isEmpty() {
        return (long) TOP.getAcquire(this) >= (long) BOTTOM.getAcquire(this);
    }

    /** Takes the step that was put first, or {@link #NONE}; anybody may. */
    int steal() {
        while (true) {
            long begin = (long) TOP.getAcquire(this);
            VarHandle.fullFence();
            long end = (long) BOTTOM.getAcquire(this);
            if (begin >= end) {
                return NONE;
            }
            int[] steps = (int[]) RING.getAcquire(this);
            int step = (int) SLOT.getOpaque(steps, (int) begin & (steps.length - 1));
            if (TOP.compareAndSet(this, begin, begin + 1)) {
                return step;
            }
        }
    }
}
