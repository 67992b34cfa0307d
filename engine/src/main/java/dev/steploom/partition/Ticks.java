package dev.steploom.partition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Objects;

/**
 * A cron schedule in a time zone: the instants that bound time windows. A schedule that fires in every hour of the day
 * goes on doing so when the clocks change: it fires in both of two hours of the same name, and not in the hour that is
 * left out. Any other schedule fires once for each of its local times: at the end of the gap if that time is left out,
 * and the second time if it comes twice (but the first time around midnight, so that no day loses an hour).
 */
final class Ticks {
    private static final int MAX_TRANSITIONS = 100;

    private final Cron cron;
    private final ZoneRules rules;

    Ticks(Cron cron, ZoneId zone) {
        this.cron = cron;
        this.rules = zone.getRules();
    }

    /** The first tick at or after a time. */
    Instant ceiling(Instant time) {
        return cron.everyHour() ? hourlyCeiling(time) : localCeiling(time);
    }

    /** The last tick at or before a time. */
    Instant floor(Instant time) {
        return cron.everyHour() ? hourlyFloor(time) : localFloor(time);
    }

    Instant next(Instant tick) {
        return ceiling(tick.plusNanos(1));
    }

    Instant previous(Instant tick) {
        return floor(tick.minusNanos(1));
    }

    /** The tick that many ticks later, or earlier if the count is negative. */
    Instant shift(Instant tick, int count) {
        Instant shifted = tick;
        for (int i = 0; i < count; i++) {
            shifted = next(shifted);
        }
        for (int i = 0; i > count; i--) {
            shifted = previous(shifted);
        }
        return shifted;
    }

    private Instant hourlyCeiling(Instant time) {
        Instant from = time;
        for (int i = 0; i < MAX_TRANSITIONS; i++) {
            ZoneOffset offset = rules.getOffset(from);
            Instant tick = matchAtOrAfter(LocalDateTime.ofInstant(from, offset)).toInstant(offset);
            ZoneOffsetTransition change = rules.nextTransition(from);
            if (change == null || tick.isBefore(change.getInstant())) {
                return tick;
            }
            from = change.getInstant();
        }
        throw new DateTimeException("no time matches after " + time);
    }

    private Instant hourlyFloor(Instant time) {
        Instant from = time;
        for (int i = 0; i < MAX_TRANSITIONS; i++) {
            ZoneOffset offset = rules.getOffset(from);
            Instant tick = cron.floor(LocalDateTime.ofInstant(from, offset)).toInstant(offset);
            ZoneOffsetTransition change = rules.previousTransition(from.plusNanos(1));
            if (change == null || !tick.isBefore(change.getInstant())) {
                return tick;
            }
            from = change.getInstant().minusNanos(1);
        }
        throw new DateTimeException("no time matches before " + time);
    }

    private Instant localCeiling(Instant time) {
        // The time before a gap leads to its end as well, so the search begins with the clock that is behind.
        LocalDateTime now = LocalDateTime.ofInstant(time, rules.getOffset(time));
        LocalDateTime before = LocalDateTime.ofInstant(time, rules.getOffset(time.minusNanos(1)));
        LocalDateTime match = matchAtOrAfter(earlier(startOfOverlap(now), before));
        while (instantOf(match).isBefore(time)) {
            match = matchAtOrAfter(match.plusMinutes(1));
        }
        return instantOf(match);
    }

    private Instant localFloor(Instant time) {
        LocalDateTime now = LocalDateTime.ofInstant(time, rules.getOffset(time));
        LocalDateTime match = cron.floor(endOfOverlap(now));
        while (instantOf(match).isAfter(time)) {
            match = cron.floor(match.minusMinutes(1));
        }
        return instantOf(match);
    }

    private LocalDateTime matchAtOrAfter(LocalDateTime time) {
        return Objects.requireNonNull(cron.ceiling(time), "a schedule that fires");
    }

    private LocalDateTime startOfOverlap(LocalDateTime time) {
        ZoneOffsetTransition change = rules.getTransition(time);
        return change != null && change.isOverlap() ? change.getDateTimeAfter() : time;
    }

    private LocalDateTime endOfOverlap(LocalDateTime time) {
        ZoneOffsetTransition change = rules.getTransition(time);
        return change != null && change.isOverlap() ? change.getDateTimeBefore().minus(1, ChronoUnit.MINUTES) : time;
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    private Instant instantOf(LocalDateTime time) {
        ZoneOffsetTransition change = rules.getTransition(time);
        if (change == null) {
            return time.toInstant(rules.getOffset(time));
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        boolean second = time.getHour() >= 1 && time.getHour() <= 3;
        return time.toInstant(second ? change.getOffsetAfter() : change.getOffsetBefore());
    }
}
