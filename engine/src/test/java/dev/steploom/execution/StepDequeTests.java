package dev.steploom.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The deque of one thread, which others steal from; {@code -Ddeque.steps=N} tries for longer. */
@Timeout(300)
class StepDequeTests {
    private static final int STEPS = Integer.getInteger("deque.steps", 2_000_000);
    private static final int THIEVES = 3;

    private final StepDeque deque = new StepDeque();

    @Test
    void theOwnerTakesWhatItPutLast() {
        deque.push(1);
        deque.push(2);

        assertThat(List.of(deque.pop(), deque.pop(), deque.pop())).containsExactly(2, 1, StepDeque.NONE);
    }

    @Test
    void aThiefTakesWhatWasPutFirst() {
        deque.push(1);
        deque.push(2);

        assertThat(List.of(deque.steal(), deque.steal(), deque.steal())).containsExactly(1, 2, StepDeque.NONE);
    }

    @Test
    void itIsEmptyWhenAllIsTaken() {
        deque.push(1);
        assertThat(deque.isEmpty()).isFalse();

        deque.pop();
        assertThat(deque.isEmpty()).isTrue();
    }

    @Test
    void itKeepsItsStepsInOrderWhileItGrowsAroundTheEndOfItsRing() {
        for (int i = 0; i < 60; i++) {
            deque.push(-2);
            deque.steal();
        }
        List<Integer> stolen = new ArrayList<>();
        for (int step = 0; step < 1000; step++) {
            deque.push(step);
        }
        for (int step = deque.steal(); step != StepDeque.NONE; step = deque.steal()) {
            stolen.add(step);
        }

        assertThat(stolen).hasSize(1000).isSorted();
    }

    /** Bursts of few steps race for the last one; bursts of many let the ring grow while thieves read it. */
    @Test
    void eachStepIsTakenOnceByOneOfManyThreads() throws InterruptedException {
        long seed = Long.getLong("deque.seed", 20_261_124L);
        int left = STEPS;
        for (; left > 0; seed++) {
            int steps = Math.min(left, 100_000);
            left -= steps;
            assertThat(new Contest(steps, seed).wrong())
                    .as("steps not taken exactly once; repeat it with -Ddeque.seed=%s", seed)
                    .isEmpty();
        }
    }

    /** One owner that puts and takes, and some thieves, until all steps are taken. */
    private static final class Contest {
        private final StepDeque deque = new StepDeque();
        private final AtomicIntegerArray taken;
        private final SplittableRandom random;
        private volatile boolean ended;

        Contest(int steps, long seed) {
            this.taken = new AtomicIntegerArray(steps);
            this.random = new SplittableRandom(seed);
        }

        List<Integer> wrong() throws InterruptedException {
            List<Thread> thieves = new ArrayList<>();
            for (int i = 0; i < THIEVES; i++) {
                Thread thief = new Thread(this::steal);
                thieves.add(thief);
                thief.start();
            }
            own();
            ended = true;
            for (Thread thief : thieves) {
                thief.join();
            }
            BitSet wrong = new BitSet();
            for (int step = 0; step < taken.length(); step++) {
                wrong.set(step, taken.get(step) != 1);
            }
            return wrong.stream().boxed().toList();
        }

        private void own() {
            for (int next = 0; next < taken.length(); ) {
                int burst = random.nextInt(100) == 0 ? random.nextInt(500) : random.nextInt(4);
                for (int end = Math.min(taken.length(), next + burst); next < end; next++) {
                    deque.push(next);
                }
                for (int pops = random.nextInt(burst + 2); pops > 0; pops--) {
                    take(deque.pop());
                }
            }
            for (int step = deque.pop(); step != StepDeque.NONE; step = deque.pop()) {
                take(step);
            }
        }

        private void steal() {
            while (!ended || !deque.isEmpty()) {
                take(deque.steal());
            }
        }

        private void take(int step) {
            if (step != StepDeque.NONE) {
                taken.incrementAndGet(step);
            }
        }
    }
}
