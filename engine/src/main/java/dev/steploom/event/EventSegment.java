package dev.steploom.event;

import org.jspecify.annotations.Nullable;

/** Some rows of a lane, in columns. */
final class EventSegment {
    final long[] times;
    final int[] steps;
    final int[] codes;
    final int[] details;
    final int first;
    boolean hasUsual;

    @Nullable
    Object @Nullable [] payloads;

    private int used;
    private volatile int @Nullable [] starts;
    private int lastRow;

    /**
     * Makes an empty segment.
     *
     * @param capacity how many rows it holds
     * @param first the position of its first event in its lane
     */
    EventSegment(int capacity, int first) {
        this.times = new long[capacity];
        this.steps = new int[capacity];
        this.codes = new int[capacity];
        this.details = new int[capacity];
        this.first = first;
    }

    boolean isFull() {
        return used == times.length;
    }

    int add(long time, int step, int code, int detail) {
        int row = used;
        times[row] = time;
        steps[row] = step;
        codes[row] = code;
        details[row] = detail;
        used = row + 1;
        return row;
    }

    void putPayload(int row, Object payload) {
        @Nullable Object[] column = payloads;
        if (column == null) {
            column = payloads = new @Nullable Object[times.length];
        }
        column[row] = payload;
    }

    /** The row of an event, which is most often the row of the last one asked for, or the next. */
    int rowOf(int offset) {
        if (!hasUsual) {
            return offset;
        }
        int[] firsts = starts();
        int row = lastRow; // Written and read without care by many: any row will do to begin with.
        if (!holds(firsts, row, offset)) {
            row = holds(firsts, row + 1, offset) ? row + 1 : search(firsts, offset);
            lastRow = row;
        }
        return row;
    }

    /** The position of a row's first event in this segment. */
    int firstOfRow(int row) {
        return hasUsual ? starts()[row] : row;
    }

    private static boolean holds(int[] firsts, int row, int offset) {
        return row + 1 < firsts.length && firsts[row] <= offset && offset < firsts[row + 1];
    }

    private static int search(int[] firsts, int offset) {
        int low = 0;
        int high = firsts.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firsts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Where each row's events begin, and where the last one's end; counted when somebody reads. */
    private int[] starts() {
        int[] known = starts;
        if (known != null && known.length == used + 1) {
            return known;
        }
        int[] counted = new int[used + 1];
        for (int row = 0; row < used; row++) {
            counted[row + 1] = counted[row] + ((codes[row] & 0xff) == 0xff ? codes[row] >>> 8 : 1);
        }
        starts = counted;
        return counted;
    }
}
