package dev.steploom.partition;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * The time that a partition covers.
 *
 * @param start when it begins
 * @param end when it is over; the first moment that does not belong to it
 */
public record TimeWindow(ZonedDateTime start, ZonedDateTime end) {
    /**
     * Returns how long it takes; a day on which the clocks change has 23 or 25 hours.
     *
     * @return the time between start and end
     */
    public Duration duration() {
        return Duration.between(start, end);
    }

    /**
     * Tells whether a time belongs to the window.
     *
     * @param time any time
     * @return true from the start on, and before the end
     */
    public boolean contains(Instant time) {
        return !time.isBefore(start.toInstant()) && time.isBefore(end.toInstant());
    }

    @Override
    public String toString() {
        return start.toOffsetDateTime() + " to " + end.toOffsetDateTime();
    }
}
