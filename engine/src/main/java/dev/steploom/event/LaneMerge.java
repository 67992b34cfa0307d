package dev.steploom.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Brings the events of lanes that were written at the same time into one order. Clocks may stand still, and threads read
 * them at their own times, so time alone does not do: a start is held back until everything has ended that it waited for.
 */
final class LaneMerge {
    private final StepNames names;
    private final long[] order;
    private int placed;
    private final BitSet ended = new BitSet();
    private final Map<Integer, Integer> failedAttempts = new HashMap<>();
    private final Map<Integer, List<Cursor>> heldBack = new HashMap<>();
    private final PriorityQueue<Cursor> heads =
            new PriorityQueue<>(Comparator.comparingLong(Cursor::time).thenComparingInt(cursor -> cursor.number));

    private LaneMerge(StepNames names, int size) {
        this.names = names;
        this.order = new long[size];
    }

    /**
     * Finds the order.
     *
     * @param parts lanes beside each other, part after part
     * @return for each event, the number of its lane in the upper half and its position there in the lower
     */
    static long[] order(List<List<EventLane>> parts, int size, StepNames names) {
        LaneMerge merge = new LaneMerge(names, size);
        int first = 0;
        for (List<EventLane> lanes : parts) {
            merge.merge(lanes, first);
            first += lanes.size();
        }
        return merge.order;
    }

    private void merge(List<EventLane> lanes, int first) {
        List<Cursor> cursors = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (lanes.get(lane).size() > 0) {
                cursors.add(new Cursor(lanes.get(lane), first + lane));
            }
        }
        heads.addAll(cursors);
        while (!heads.isEmpty() || release()) {
            place(heads.remove());
        }
    }

    /** Places events of one lane for as long as no other lane has an earlier one. */
    private void place(Cursor cursor) {
        while (true) {
            int waitsFor = cursor.waitsFor();
            if (waitsFor != EventLog.NO_STEP) {
                heldBack.computeIfAbsent(waitsFor, step -> new ArrayList<>()).add(cursor);
                return;
            }
            order[placed++] = (long) cursor.number << Integer.SIZE | cursor.next;
            note(cursor.head);
            if (!cursor.advance()) {
                return;
            }
            Cursor other = heads.peek();
            if (other != null && other.time() < cursor.time()) {
                heads.add(cursor);
                return;
            }
        }
    }

    private void note(EventLane.Row row) {
        switch (row.type()) {
            case STEP_SUCCESS, STEP_FAILURE, STEP_SKIPPED -> {
                ended.set(row.step());
                release(row.step());
            }
            case STEP_UP_FOR_RETRY -> {
                failedAttempts.merge(row.step(), 1, Integer::sum);
                release(row.step());
            }
            default -> {}
        }
    }

    private void release(int step) {
        List<Cursor> free = heldBack.remove(step);
        if (free != null) {
            heads.addAll(free);
        }
    }

    /** Lets those go that wait for an end that nobody wrote, so that no event is ever lost. */
    private boolean release() {
        heldBack.values()
                .forEach(cursors -> cursors.forEach(cursor -> {
                    cursor.forced = true;
                    heads.add(cursor);
                }));
        heldBack.clear();
        return !heads.isEmpty();
    }

    /** The next event of one lane. */
    private final class Cursor {
        private final EventLane lane;
        private final int number;
        private int next;
        private EventLane.Row head;
        private int @Nullable [] upstream;
        private int seen;
        private boolean forced;

        Cursor(EventLane lane, int number) {
            this.lane = lane;
            this.number = number;
            this.head = lane.row(0, names);
        }

        long time() {
            return head.nanos();
        }

        boolean advance() {
            if (++next == lane.size()) {
                return false;
            }
            head = lane.row(next, names);
            upstream = null;
            forced = false;
            return true;
        }

        /** The step whose end must come before the head, or {@link EventLog#NO_STEP}. */
        int waitsFor() {
            if (forced) {
                return EventLog.NO_STEP;
            }
            return switch (head.type()) {
                case STEP_START, STEP_SKIPPED -> openUpstream();
                case STEP_RESTARTED ->
                    failedAttempts.getOrDefault(head.step(), 0) < head.arg() ? head.step() : EventLog.NO_STEP;
                default -> EventLog.NO_STEP;
            };
        }

        private int openUpstream() {
            int[] steps = upstream;
            if (steps == null) {
                steps = upstream = names.upstream(head.step());
                seen = 0;
            }
            while (seen < steps.length && (ended.get(steps[seen]) || !names.hasEnded(steps[seen]))) {
                seen++;
            }
            return seen == steps.length ? EventLog.NO_STEP : steps[seen];
        }
    }
}
