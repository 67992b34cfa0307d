package dev.steploom.examples.hackernews.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Neighbouring ids.
 *
 * @param first the first of them
 * @param end the first that is not one of them; the same as the first if there are none
 */
public record IdRange(long first, long end) {
    /**
     * Checks the order.
     *
     * @param first the first of them
     * @param end the first that is not one of them; the same as the first if there are none
     */
    public IdRange {
        if (end < first) {
            throw new IllegalArgumentException("a range of ids cannot end at " + end + ", before its first, " + first);
        }
    }

    /**
     * Counts the ids.
     *
     * @return how many there are
     */
    public long size() {
        return end - first;
    }

    /**
     * Returns the ids.
     *
     * @return from the first on
     */
    public LongStream ids() {
        return LongStream.range(first, end);
    }

    /**
     * Cuts the range into pieces.
     *
     * @param most how many ids a piece may have, one or more
     * @return the pieces in order, each under its first id
     */
    public Map<String, IdRange> cut(int most) {
        Map<String, IdRange> pieces = new LinkedHashMap<>();
        for (long from = first; from < end; from += most) {
            pieces.put(String.valueOf(from), new IdRange(from, Math.min(from + most, end)));
        }
        return pieces;
    }
}
