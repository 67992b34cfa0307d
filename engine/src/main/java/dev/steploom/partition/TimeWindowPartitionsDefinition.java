package dev.steploom.partition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Partitions of time: windows from each tick of a schedule to the next. A partition's key is the start of its window; it
 * exists from the end of its window on, unless {@link TimeWindowOptions#endOffset} says otherwise.
 *
 * <p>Windows follow the clocks of their time zone. When these change, an hourly schedule loses an hour or has it twice,
 * and a day has 23 or 25 hours. Other windows that would start in the lost hour start at its end; those that would start
 * in the doubled one start the second time.
 */
public final class TimeWindowPartitionsDefinition implements PartitionsDefinition {
    private final String label;
    private final String cron;
    private final ZoneId zone;
    private final Ticks ticks;
    private final KeyFormat format;
    private final Instant start;
    private final @Nullable Instant end;
    private final int endOffset;

    TimeWindowPartitionsDefinition(
            String label,
            String cron,
            ZoneId zone,
            Ticks ticks,
            KeyFormat format,
            Instant start,
            @Nullable Instant end,
            int endOffset) {
        this.label = label;
        this.cron = cron;
        this.zone = zone;
        this.ticks = ticks;
        this.format = format;
        this.start = start;
        this.end = end;
        this.endOffset = endOffset;
    }

    /**
     * Defines partitions of one hour each.
     *
     * @param start where the first window may start, such as {@code 2024-01-31-00:00}, in UTC
     * @return the windows that start at that time or later
     */
    public static TimeWindowPartitionsDefinition hourly(String start) {
        return hourly(start, options -> {});
    }

    /**
     * Defines partitions of one hour each.
     *
     * @param start where the first window may start, in the form of the keys
     * @param options sets zone, end, offsets, and the form of the keys
     * @return the windows that start at that time or later
     */
    public static TimeWindowPartitionsDefinition hourly(String start, Consumer<TimeWindowOptions> options) {
        return WindowBuilder.build(Cadence.HOURLY, options, start, null);
    }

    /**
     * Defines partitions of one hour each.
     *
     * @param start where the first window may start, in the zone
     * @param options sets zone, end, offsets, and the form of the keys
     * @return the windows that start at that time or later
     */
    public static TimeWindowPartitionsDefinition hourly(LocalDateTime start, Consumer<TimeWindowOptions> options) {
        return WindowBuilder.build(Cadence.HOURLY, options, null, start);
    }

    /**
     * Defines partitions of one day each.
     *
     * @param start where the first window may start, such as {@code 2024-01-31}, in UTC
     * @return the windows that start at that time or later
     */
    public static TimeWindowPartitionsDefinition daily(String start) {
        return daily(start, options -> {});
    }

    /**
     * Defines partitions of one day each.
     *
     * @param start where the first window may start, in the form of the keys
     * @param options sets zone, end, offsets, and the form of the keys
     * @return the windows that start at that time or later
     */
    public static TimeWindowPartitionsDefinition daily(String start, Consumer<TimeWindowOptions> options) {
        return WindowBuilder.build(Cadence.DAILY, options, start, null);
    }

    /**
     * Defines partitions of one day each.
     *
     * @param start where the first window may start, in the zone
     * @param options sets zone, end, offsets, and the form of the keys
     * @return the windows that start at that time or later
     */
    public static TimeWindowPartitionsDefinition daily(LocalDateTime start, Consumer<TimeWindowOptions> options) {
        return WindowBuilder.build(Cadence.DAILY, options, null, start);
    }

    /**
     * Defines partitions of one week each, from Sunday on unless the options say otherwise.
     *
     * @param start where the first window may start, such as {@code 2024-01-31}, in UTC
     * @return the windows that start at that time or later
     */
    public static TimeWindowPartitionsDefinition weekly(String start) {
        return weekly(start, options -> {});
    }

    /**
     * Defines partitions of one week each, from Sunday on unless the options say otherwise.
     *
     * @param start where the first window may start, in the form of the keys
     * @param options sets zone, end, offsets, and the form of the keys
     * @return the windows that start at that time or later
     */
    public static TimeWindowPartitionsDefinition weekly(String start, Consumer<TimeWindowOptions> options) {
        return WindowBuilder.build(Cadence.WEEKLY, options, start, null);
    }

    /**
     * Defines partitions of one week each, from Sunday on unless the options say otherwise.
     *
     * @param start where the first window may start, in the zone
     * @param options sets zone, end, offsets, and the form of the keys
     * @return the windows that start at that time or later
     */
    public static TimeWindowPartitionsDefinition weekly(LocalDateTime start, Consumer<TimeWindowOptions> options) {
        return WindowBuilder.build(Cadence.WEEKLY, options, null, start);
    }

    /**
     * Defines partitions of one month each, from the first day on unless the options say otherwise.
     *
     * @param start where the first window may start, such as {@code 2024-01-31}, in UTC
     * @return the windows that start at that time or later
     */
    public static TimeWindowPartitionsDefinition monthly(String start) {
        return monthly(start, options -> {});
    }

    /**
     * Defines partitions of one month each, from the first day on unless the options say otherwise.
     *
     * @param start where the first window may start, in the form of the keys
     * @param options sets zone, end, offsets, and the form of the keys
     * @return the windows that start at that time or later
     */
    public static TimeWindowPartitionsDefinition monthly(String start, Consumer<TimeWindowOptions> options) {
        return WindowBuilder.build(Cadence.MONTHLY, options, start, null);
    }

    /**
     * Defines partitions of one month each, from the first day on unless the options say otherwise.
     *
     * @param start where the first window may start, in the zone
     * @param options sets zone, end, offsets, and the form of the keys
     * @return the windows that start at that time or later
     */
    public static TimeWindowPartitionsDefinition monthly(LocalDateTime start, Consumer<TimeWindowOptions> options) {
        return WindowBuilder.build(Cadence.MONTHLY, options, null, start);
    }

    /**
     * Defines partitions that start whenever a cron schedule fires.
     *
     * @param schedule minute, hour, day of month, month and day of week, such as {@code 0 6 * * mon-fri}
     * @param start where the first window may start, in the form of the keys
     * @param options sets zone, end, and the form of the keys
     * @return the windows that start at that time or later
     * @throws PartitionsDefinitionException if the schedule cannot be read, or never fires
     */
    public static TimeWindowPartitionsDefinition cron(
            String schedule, String start, Consumer<TimeWindowOptions> options) {
        return WindowBuilder.build(schedule, options, start, null);
    }

    /**
     * Defines partitions that start whenever a cron schedule fires.
     *
     * @param schedule minute, hour, day of month, month and day of week, such as {@code 0 6 * * mon-fri}
     * @param start where the first window may start, in the zone
     * @param options sets zone, end, and the form of the keys
     * @return the windows that start at that time or later
     * @throws PartitionsDefinitionException if the schedule cannot be read, or never fires
     */
    public static TimeWindowPartitionsDefinition cron(
            String schedule, LocalDateTime start, Consumer<TimeWindowOptions> options) {
        return WindowBuilder.build(schedule, options, null, start);
    }

    /**
     * Returns the schedule whose ticks bound the windows.
     *
     * @return a cron schedule of five fields
     */
    public String schedule() {
        return cron;
    }

    /**
     * Returns the time zone whose clocks bound the windows.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone;
    }

    @Override
    public List<String> keys(PartitionScope scope) {
        WindowBounds bounds = bounds(scope);
        if (bounds == null) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        for (Instant tick = bounds.first(); tick.isBefore(bounds.end()); tick = ticks.next(tick)) {
            keys.add(format.format(tick));
        }
        return Collections.unmodifiableList(keys);
    }

    @Override
    public boolean has(String key, PartitionScope scope) {
        WindowBounds bounds = bounds(scope);
        if (bounds == null) {
            return false;
        }
        try {
            Instant tick = tickOf(key);
            return bounds.contains(tick) && format.format(tick).equals(key);
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public UnknownPartitionException unknown(String key, PartitionScope scope) {
        return WindowHint.of(key, this, bounds(scope));
    }

    @Override
    public @Nullable String firstKey(PartitionScope scope) {
        WindowBounds bounds = bounds(scope);
        return bounds == null ? null : format.format(bounds.first());
    }

    @Override
    public @Nullable String lastKey(PartitionScope scope) {
        WindowBounds bounds = bounds(scope);
        return bounds == null ? null : format.format(ticks.previous(bounds.end()));
    }

    /**
     * Returns the time that a partition covers, whether it exists yet or not.
     *
     * @param key the partition's key
     * @return its window, in the definition's zone
     * @throws UnknownPartitionException if the key does not name the start of a window
     */
    @Override
    public TimeWindow timeWindow(String key) {
        try {
            Instant tick = tickOf(key);
            if (format.format(tick).equals(key)) {
                return new TimeWindow(tick.atZone(zone), ticks.next(tick).atZone(zone));
            }
        } catch (DateTimeException e) {
            throw WindowHint.unreadable(key, this);
        }
        throw WindowHint.notAStart(key, this);
    }

    Instant tickOf(String key) {
        return format.tick(key, ticks);
    }

    @Nullable
    WindowBounds bounds(PartitionScope scope) {
        return WindowBounds.of(ticks, start, end, endOffset, scope.now());
    }

    KeyFormat format() {
        return format;
    }

    Ticks ticks() {
        return ticks;
    }

    Instant start() {
        return start;
    }

    int endOffset() {
        return endOffset;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeWindowPartitionsDefinition that
                && cron.equals(that.cron)
                && zone.equals(that.zone)
                && format.pattern().equals(that.format.pattern())
                && start.equals(that.start)
                && Objects.equals(end, that.end)
                && endOffset == that.endOffset;
    }

    @Override
    public int hashCode() {
        return Objects.hash(cron, zone, format.pattern(), start, end, endOffset);
    }

    @Override
    public String toString() {
        String text = label + " partitions from " + format.format(ticks.ceiling(start)) + " (" + zone + ")";
        if (end != null) {
            text += ", ending at " + format.format(end);
        }
        return endOffset == 0 ? text : text + ", end offset " + endOffset;
    }
}
