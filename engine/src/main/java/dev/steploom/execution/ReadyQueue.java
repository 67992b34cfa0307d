package dev.steploom.execution;

import dev.steploom.plan.StepSettings;
import java.util.Arrays;
import java.util.PriorityQueue;

/** The steps that may run now: first come, first served, among those of the highest priority. */
interface ReadyQueue {
    /** Says that there is none. */
    int NONE = -1;

    void add(int step, int template);

    /** Takes the next step, or {@link #NONE}. */
    int poll();

    static ReadyQueue of(StepSettings settings) {
        return settings.hasPriorities() ? new ByPriority(settings) : new Fifo();
    }

    /** Numbers in a ring. */
    final class Fifo implements ReadyQueue {
        private int[] ring = new int[16];
        private int head;
        private int size;

        @Override
        public void add(int step, int template) {
            if (size == ring.length) {
                int[] larger = Arrays.copyOfRange(ring, head, head + size * 2);
                System.arraycopy(ring, 0, larger, size - head, head);
                ring = larger;
                head = 0;
            }
            ring[(head + size++) & (ring.length - 1)] = step;
        }

        @Override
        public int poll() {
            if (size == 0) {
                return NONE;
            }
            int step = ring[head];
            head = (head + 1) & (ring.length - 1);
            size--;
            return step;
        }
    }

    /** Highest priority first; among equals, in order of arrival. */
    final class ByPriority implements ReadyQueue {
        private record Entry(int priority, long arrival, int step) implements Comparable<Entry> {
            @Override
            public int compareTo(Entry other) {
                int byPriority = Integer.compare(other.priority, priority);
                return byPriority != 0 ? byPriority : Long.compare(arrival, other.arrival);
            }
        }

        private final StepSettings settings;
        private final PriorityQueue<Entry> queue = new PriorityQueue<>();
        private long arrivals;

        ByPriority(StepSettings settings) {
            this.settings = settings;
        }

        @Override
        public void add(int step, int template) {
            queue.add(new Entry(settings.priority(template), arrivals++, step));
        }

        @Override
        public int poll() {
            Entry entry = queue.poll();
            return entry == null ? NONE : entry.step;
        }
    }
}
