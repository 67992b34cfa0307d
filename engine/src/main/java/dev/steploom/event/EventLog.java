package dev.steploom.event;

import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The events of one run, in columns: 20 bytes an event and no object, unless an event carries a payload. One thread
 * writes; anybody may read once the run has ended.
 */
public final class EventLog {
    /** Stands for "no step" in the step column. */
    public static final int NO_STEP = -1;

    private static final int FIRST_CAPACITY = 64;
    private static final int MAX_CAPACITY = 1 << 14;

    private final Instant startedAt;
    private final long startedNanos;
    private Segment[] segments = new Segment[4];
    private int segmentCount;
    private Segment last;
    private int size;

    /**
     * Makes an empty log.
     *
     * @param startedAt the wall-clock time of the run's start
     * @param startedNanos the monotonic clock at that time, in nanoseconds
     */
    public EventLog(Instant startedAt, long startedNanos) {
        this.startedAt = startedAt;
        this.startedNanos = startedNanos;
        this.last = addSegment(FIRST_CAPACITY, 0);
    }

    /**
     * Appends an event.
     *
     * @param type its kind
     * @param step the step's number, or {@link #NO_STEP}
     * @param arg what the kind needs: the input's or output's position, the attempt
     * @param detail what the kind needs beside it: the slot loaded from
     * @param nanos the monotonic clock, in nanoseconds
     * @param payload an object that the event carries, if any
     */
    public void append(EventType type, int step, int arg, int detail, long nanos, @Nullable Object payload) {
        Segment segment = last;
        int index = segment.used;
        if (index == segment.times.length) {
            segment = last = addSegment(Math.min(MAX_CAPACITY, index * 2), size);
            index = 0;
        }
        segment.times[index] = nanos;
        segment.steps[index] = step;
        segment.codes[index] = type.ordinal() | arg << 8;
        segment.details[index] = detail;
        if (payload != null) {
            segment.putPayload(index, payload);
        }
        segment.used = index + 1;
        size++;
    }

    /**
     * Returns the number of events so far.
     *
     * @return the size
     */
    public int size() {
        return size;
    }

    /**
     * Returns an event's kind, without making the event.
     *
     * @param index its position, from 0
     * @return its kind
     */
    public EventType typeAt(int index) {
        Segment segment = segmentOf(index);
        return EventType.ofOrdinal(segment.codes[index - segment.first] & 0xff);
    }

    /**
     * Returns the step of an event, without making the event.
     *
     * @param index its position, from 0
     * @return the step's number, or {@link #NO_STEP}
     */
    public int stepAt(int index) {
        Segment segment = segmentOf(index);
        return segment.steps[index - segment.first];
    }

    /**
     * Returns the time of an event since the run's start.
     *
     * @param index its position, from 0
     * @return nanoseconds
     */
    public long nanosSinceStart(int index) {
        Segment segment = segmentOf(index);
        return segment.times[index - segment.first] - startedNanos;
    }

    /**
     * Reads the log. Each {@code get} makes its event anew.
     *
     * @param names gives names to steps, inputs and outputs
     * @return a view of all events so far
     */
    public List<Event> read(StepNames names) {
        return new View(names, size);
    }

    /**
     * Makes one event.
     *
     * @param index its position, from 0
     * @param names gives names to steps, inputs and outputs
     * @return the event
     */
    public Event eventAt(int index, StepNames names) {
        Segment segment = segmentOf(index);
        int at = index - segment.first;
        return EventReader.event(
                EventType.ofOrdinal(segment.codes[at] & 0xff),
                startedAt.plusNanos(segment.times[at] - startedNanos),
                segment.steps[at],
                segment.codes[at] >>> 8,
                segment.details[at],
                segment.payloads == null ? null : segment.payloads[at],
                names);
    }

    private Segment segmentOf(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("event " + index + " of " + size);
        }
        int low = 0;
        int high = segmentCount - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments[middle].first <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return segments[low];
    }

    private Segment addSegment(int capacity, int first) {
        if (segmentCount == segments.length) {
            segments = Arrays.copyOf(segments, segmentCount * 2);
        }
        Segment segment = new Segment(capacity, first);
        segments[segmentCount++] = segment;
        return segment;
    }

    private static final class Segment {
        final long[] times;
        final int[] steps;
        final int[] codes;
        final int[] details;
        final int first;

        @Nullable
        Object @Nullable [] payloads;

        int used;

        Segment(int capacity, int first) {
            this.times = new long[capacity];
            this.steps = new int[capacity];
            this.codes = new int[capacity];
            this.details = new int[capacity];
            this.first = first;
        }

        void putPayload(int index, Object payload) {
            @Nullable Object[] column = payloads;
            if (column == null) {
                column = payloads = new @Nullable Object[times.length];
            }
            column[index] = payload;
        }
    }

    private final class View extends AbstractList<Event> implements RandomAccess {
        private final StepNames names;
        private final int length;

        View(StepNames names, int length) {
            this.names = names;
            this.length = length;
        }

        @Override
        public Event get(int index) {
            return eventAt(index, names);
        }

        @Override
        public int size() {
            return length;
        }
    }
}
