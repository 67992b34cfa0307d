package dev.steploom.partition;

import static dev.steploom.type.Given.given;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks the parts of partitions of time, and puts them together. */
final class WindowBuilder {
    /** Enough windows to see whether keys tell them apart. */
    private static final int SAMPLE = 60;

    private WindowBuilder() {}

    static TimeWindowPartitionsDefinition build(
            Cadence cadence,
            Consumer<TimeWindowOptions> settings,
            @Nullable String start,
            @Nullable LocalDateTime startTime) {
        TimeWindowOptions options = options(settings);
        return build(cadence.label(), cadence.cron(options), cadence.keyFormat, options, start, startTime);
    }

    static TimeWindowPartitionsDefinition build(
            String cron,
            Consumer<TimeWindowOptions> settings,
            @Nullable String start,
            @Nullable LocalDateTime startTime) {
        TimeWindowOptions options = options(settings);
        if (options.minuteOffset != null || options.hourOffset != null || options.dayOffset != null) {
            throw new PartitionsDefinitionException(
                    "Partitions of a cron schedule have no offsets: put them into the schedule \"" + cron + "\".");
        }
        return build("\"" + cron + "\"", cron, Cadence.HOURLY.keyFormat, options, start, startTime);
    }

    private static TimeWindowOptions options(Consumer<TimeWindowOptions> settings) {
        TimeWindowOptions options = new TimeWindowOptions();
        given(settings, "options").accept(options);
        return options;
    }

    private static TimeWindowPartitionsDefinition build(
            String label,
            String schedule,
            String defaultFormat,
            TimeWindowOptions options,
            @Nullable String start,
            @Nullable LocalDateTime startTime) {
        Cron cron = cron(given(schedule, "schedule"));
        KeyFormat format = format(options.keyFormat == null ? defaultFormat : options.keyFormat, options, cron);
        Ticks ticks = new Ticks(cron, options.zone);
        Instant first = given(time("start", start, startTime, format, options), "start");
        Instant end = time("end", options.end, options.endTime, format, options);
        requireDistinctKeys(schedule, ticks, format, first);
        return new TimeWindowPartitionsDefinition(
                label, schedule, options.zone, ticks, format, first, end, options.endOffset);
    }

    private static Cron cron(String schedule) {
        try {
            return Cron.parse(schedule);
        } catch (IllegalArgumentException e) {
            throw new PartitionsDefinitionException(
                    "\"" + schedule + "\" is not a cron schedule: " + e.getMessage() + ".");
        }
    }

    private static KeyFormat format(String pattern, TimeWindowOptions options, Cron cron) {
        try {
            return new KeyFormat(pattern, options.zone, cron.everyHour());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PartitionsDefinitionException("The key format \"" + pattern
                    + "\" cannot be used, because no date can be read back from it: " + e.getMessage() + ".");
        }
    }

    private static @Nullable Instant time(
            String what,
            @Nullable String text,
            @Nullable LocalDateTime time,
            KeyFormat format,
            TimeWindowOptions options) {
        if (text == null) {
            return time == null ? null : time.atZone(options.zone).toInstant();
        }
        try {
            return format.parse(text);
        } catch (DateTimeException e) {
            throw new PartitionsDefinitionException(
                    "The " + what + " \"" + text + "\" does not have the form of the keys, " + format.pattern()
                            + ". Write it" + " like this: " + format.example() + ".");
        }
    }

    private static void requireDistinctKeys(String schedule, Ticks ticks, KeyFormat format, Instant start) {
        Set<String> keys = new HashSet<>();
        Instant tick = ticks.ceiling(start);
        for (int i = 0; i < SAMPLE; i++) {
            String key = format.format(tick);
            if (!keys.add(key) || !format.tick(key, ticks).equals(tick)) {
                throw new PartitionsDefinitionException("The key format \"" + format.pattern()
                        + "\" does not tell the windows of \"" + schedule + "\" apart: \"" + key
                        + "\" would be the key of more than one. Give keyFormat(…) more detail.");
            }
            tick = ticks.next(tick);
        }
    }
}
