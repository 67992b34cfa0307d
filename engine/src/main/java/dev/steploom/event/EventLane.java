package dev.steploom.event;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The events that one thread writes, in columns: 20 bytes a row and no object, unless an event carries a payload. A step
 * that goes its usual way, as {@link StepNames#usualEvent} describes it, is one row for all its events. One thread at a
 * time writes; anybody may read once the run has ended.
 */
public final class EventLane {
    private static final int FIRST_CAPACITY = 64;
    private static final int MAX_CAPACITY = 1 << 14;
    private static final int USUAL_STEP = 0xff;

    private EventSegment[] segments = new EventSegment[4];
    private int segmentCount;
    private EventSegment last;
    private int size;

    /** Makes an empty lane; {@link EventLog} does. */
    EventLane() {
        this.last = addSegment(FIRST_CAPACITY);
    }

    /**
     * Appends an event.
     *
     * @param type its kind
     * @param step the step's number, or {@link EventLog#NO_STEP}
     * @param arg what the kind needs: the input's or output's position, the attempt
     * @param detail what the kind needs beside it: the slot loaded from
     * @param nanos the monotonic clock, in nanoseconds
     * @param payload an object that the event carries, if any
     */
    public void append(EventType type, int step, int arg, int detail, long nanos, @Nullable Object payload) {
        EventSegment segment = segmentToWrite();
        int row = segment.add(nanos, step, type.ordinal() | arg << 8, detail);
        if (payload != null) {
            segment.putPayload(row, payload);
        }
        size++;
    }

    /**
     * Appends all events of a step that went its usual way: what it read at its start, what it emitted at its end.
     *
     * @param step the step's number
     * @param startNanos the monotonic clock at its start, in nanoseconds
     * @param duration how long it took, in nanoseconds
     * @param events how many events these are
     */
    public void appendUsual(int step, long startNanos, int duration, int events) {
        EventSegment segment = segmentToWrite();
        segment.add(startNanos, step, USUAL_STEP | events << 8, duration);
        segment.hasUsual = true;
        size += events;
    }

    /**
     * Returns the number of events so far.
     *
     * @return the size
     */
    public int size() {
        return size;
    }

    /** Reads one event. */
    Row row(int index, StepNames names) {
        EventSegment segment = segmentOf(index);
        int offset = index - segment.first;
        int row = segment.rowOf(offset);
        int code = segment.codes[row];
        int step = segment.steps[row];
        if ((code & 0xff) != USUAL_STEP) {
            return new Row(
                    EventType.ofOrdinal(code & 0xff),
                    step,
                    code >>> 8,
                    segment.details[row],
                    segment.times[row],
                    segment.payloads == null ? null : segment.payloads[row]);
        }
        UsualEvent event = names.usualEvent(step, offset - segment.firstOfRow(row));
        long time = segment.times[row] + (event.atEnd() ? segment.details[row] : 0);
        return new Row(event.type(), step, event.arg(), event.detail(), time, null);
    }

    private EventSegment segmentToWrite() {
        EventSegment segment = last;
        if (segment.isFull()) {
            segment = last = addSegment(Math.min(MAX_CAPACITY, segment.times.length * 2));
        }
        return segment;
    }

    private EventSegment segmentOf(int index) {
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

    private EventSegment addSegment(int capacity) {
        if (segmentCount == segments.length) {
            segments = Arrays.copyOf(segments, segmentCount * 2);
        }
        EventSegment segment = new EventSegment(capacity, size);
        segments[segmentCount++] = segment;
        return segment;
    }

    /** One event's numbers. */
    record Row(
            EventType type,
            int step,
            int arg,
            int detail,
            long nanos,
            @Nullable Object payload) {}
}
