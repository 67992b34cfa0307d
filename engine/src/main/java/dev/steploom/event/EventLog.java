package dev.steploom.event;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The events of one run, in lanes: each is written by one thread at a time without regard to the others. They become one
 * order when somebody reads: by time, and so that a step's start comes after the ends of all that it waited for.
 */
public final class EventLog {
    /** Stands for "no step" in the step column. */
    public static final int NO_STEP = -1;

    /** Stands for "no output slot" in the detail of a loaded input. */
    public static final int NO_SLOT = -1;

    private final Instant startedAt;
    private final long startedNanos;
    private final List<List<EventLane>> parts = new ArrayList<>();
    private volatile long @Nullable [] order;

    /**
     * Makes an empty log.
     *
     * @param startedAt the wall-clock time of the run's start
     * @param startedNanos the monotonic clock at that time, in nanoseconds
     */
    public EventLog(Instant startedAt, long startedNanos) {
        this.startedAt = startedAt;
        this.startedNanos = startedNanos;
    }

    /**
     * Adds a lane whose events come after all there are.
     *
     * @return the lane, the first of a new part
     */
    public synchronized EventLane nextLane() {
        parts.add(new ArrayList<>());
        return laneBeside();
    }

    /**
     * Adds a lane whose events happen at the same time as those of the last one.
     *
     * @return the lane, one more of the last part
     */
    public synchronized EventLane laneBeside() {
        EventLane lane = new EventLane();
        parts.get(parts.size() - 1).add(lane);
        return lane;
    }

    /**
     * Returns the number of events so far.
     *
     * @return the size
     */
    public synchronized int size() {
        return parts.stream().flatMap(List::stream).mapToInt(EventLane::size).sum();
    }

    /**
     * Reads the log. Each {@code get} makes its event anew.
     *
     * @param names says what the numbers stand for
     * @return a view of all events so far
     */
    public List<Event> read(StepNames names) {
        return new View(names, lanes(), order(names));
    }

    /**
     * Makes an event that was just written.
     *
     * @param lane where it was written
     * @param names says what the numbers stand for
     * @return the lane's last event
     */
    public Event lastOf(EventLane lane, StepNames names) {
        return event(lane.row(lane.size() - 1, names), names);
    }

    private Event event(EventLane.Row row, StepNames names) {
        return EventReader.event(row, startedAt.plusNanos(row.nanos() - startedNanos), names);
    }

    private synchronized EventLane[] lanes() {
        return parts.stream().flatMap(List::stream).toArray(EventLane[]::new);
    }

    /** Where each event lies; null if the order is that of the only lane. */
    private synchronized long @Nullable [] order(StepNames names) {
        if (parts.size() == 1 && parts.get(0).size() == 1) {
            return null;
        }
        long[] known = order;
        if (known == null || known.length != size()) {
            known = order = LaneMerge.order(parts, size(), names);
        }
        return known;
    }

    private final class View extends AbstractList<Event> implements RandomAccess {
        private final StepNames names;
        private final EventLane[] lanes;
        private final long @Nullable [] places;
        private final int length;

        View(StepNames names, EventLane[] lanes, long @Nullable [] places) {
            this.names = names;
            this.lanes = lanes;
            this.places = places;
            this.length = places == null ? lanes[0].size() : places.length;
        }

        @Override
        public Event get(int index) {
            return event(row(index), names);
        }

        private EventLane.Row row(int index) {
            long[] known = places;
            return known == null
                    ? lanes[0].row(index, names)
                    : lanes[(int) (known[index] >>> Integer.SIZE)].row((int) known[index], names);
        }

        @Override
        public int size() {
            return length;
        }
    }
}
