package dev.steploom.partition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The windows that exist at some time.
 *
 * @param first the start of the first
 * @param end the end of the last
 */
record WindowBounds(Instant first, Instant end) {
    static @Nullable WindowBounds of(Ticks ticks, Instant start, @Nullable Instant limit, int endOffset, Instant now) {
        if (limit != null && !limit.isAfter(start)) {
            return null;
        }
        Instant first = ticks.ceiling(start);
        Instant firstEnd = ticks.next(first);
        Instant end = ticks.shift(ticks.floor(now), endOffset);
        if (end.isBefore(firstEnd)) {
            // With an offset, the reference counts on from the tick that comes next, once the first window is in reach.
            if (endOffset <= 0 || ticks.shift(ticks.ceiling(now), endOffset).isBefore(firstEnd)) {
                return null;
            }
            end = firstEnd;
        }
        Instant last = limit == null ? end : ticks.floor(limit);
        end = last.isBefore(end) ? last : end;
        return end.isBefore(firstEnd) ? null : new WindowBounds(first, end);
    }

    boolean contains(Instant tick) {
        return !tick.isBefore(first) && tick.isBefore(end);
    }
}
