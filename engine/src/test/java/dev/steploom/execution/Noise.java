package dev.steploom.execution;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Pauses of threads, most of them none, some long enough for others to run out of steps and fall asleep. A seed decides
 * which; which thread meets them, the machine.
 */
final class Noise {
    private final AtomicLong state;

    Noise(long seed) {
        this.state = new AtomicLong(seed * 0x9E3779B97F4A7C15L);
    }

    @SuppressWarnings("ThreadPriorityCheck") // It yields to disturb the others, and relies on nothing.
    void pause() {
        long dice = mix(state.getAndAdd(0x9E3779B97F4A7C15L)) & 1023;
        if (dice < 8) {
            LockSupport.parkNanos(1 + dice * 10_000);
        } else if (dice < 40) {
            Thread.yield();
        } else if (dice < 200) {
            for (long i = dice; i > 0; i--) {
                Thread.onSpinWait();
            }
        }
    }

    /**
     * Takes any time up to when threads that look for steps have fallen asleep, so that what comes next meets the very
     * moment in which they do, now and then.
     */
    void drift() {
        long time = (mix(state.getAndAdd(0x9E3779B97F4A7C15L)) >>> 1) % 40_000;
        for (long end = System.nanoTime() + time; System.nanoTime() < end; ) {
            Thread.onSpinWait();
        }
    }

    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** A clock whose readings pause too: the engine reads it between steps, when it hands them from thread to thread. */
    RunClock clock(boolean standsStill) {
        RunClock system = RunClock.system();
        return new StepwiseClock() {
            @Override
            public long nanoTime() {
                pause();
                return standsStill ? super.nanoTime() : system.nanoTime();
            }
        };
    }
}
