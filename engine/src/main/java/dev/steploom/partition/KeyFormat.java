package dev.steploom.partition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the start of a time window as a key, and reads it back. */
final class KeyFormat {
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2024, 1, 31, 13, 45, 0, 0, ZoneOffset.UTC);

    private final String pattern;
    private final ZoneId zone;
    private final DateTimeFormatter plain;

    /** Tells the second of two equal local times from the first, when both can start a window. */
    private final @Nullable DateTimeFormatter withOffset;

    KeyFormat(String pattern, ZoneId zone, boolean everyHour) {
        this.pattern = pattern;
        this.zone = zone;
        this.plain = formatter(pattern);
        boolean hasOffset = plain.parse(plain.format(SAMPLE)).isSupported(ChronoField.OFFSET_SECONDS);
        this.withOffset = hasOffset || !everyHour
                ? null
                : new DateTimeFormatterBuilder()
                        .append(plain)
                        .appendPattern("xx")
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(plain.getResolverStyle());
        parse(plain.format(SAMPLE));
    }

    /** Strict, so that there is no 30th of February, unless the pattern is read only otherwise, as with {@code yyyy}. */
    private static DateTimeFormatter formatter(String pattern) {
        DateTimeFormatter smart = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        DateTimeFormatter strict = smart.withResolverStyle(ResolverStyle.STRICT);
        String sample = smart.format(SAMPLE);
        try {
            TemporalAccessor parsed = strict.parse(sample);
            return strict.format(local(parsed).atZone(ZoneOffset.UTC)).equals(sample) ? strict : smart;
        } catch (DateTimeException e) {
            return smart;
        }
    }

    /** A key of that form. */
    String example() {
        return plain.format(SAMPLE);
    }

    String pattern() {
        return pattern;
    }

    String format(Instant start) {
        ZonedDateTime local = start.atZone(zone);
        if (withOffset != null && isSecondOfTwo(local)) {
            return withOffset.format(local);
        }
        return plain.format(local);
    }

    /** The time that a key names; the first of two, and after a gap if it falls into one. */
    Instant parse(String key) {
        return zoned(key).toInstant();
    }

    /** The tick that a key names: the next one, because the key may leave out hours or minutes. */
    Instant tick(String key, Ticks ticks) {
        ZonedDateTime first = zoned(key);
        Instant tick = ticks.ceiling(first.toInstant());
        if (format(tick).equals(key)) {
            return tick;
        }
        Instant second = ticks.ceiling(first.withLaterOffsetAtOverlap().toInstant());
        return format(second).equals(key) ? second : tick;
    }

    private ZonedDateTime zoned(String key) {
        if (withOffset == null) {
            return zoned(plain.parse(key));
        }
        try {
            return zoned(plain.parse(key));
        } catch (DateTimeException e) {
            return zoned(withOffset.parse(key));
        }
    }

    private ZonedDateTime zoned(TemporalAccessor parsed) {
        LocalDateTime local = local(parsed);
        if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS));
            return local.toInstant(offset).atZone(zone);
        }
        return local.atZone(zone);
    }

    /** Left-out hours are midnight, left-out months and days the first. */
    private static LocalDateTime local(TemporalAccessor parsed) {
        LocalTime time = parsed.query(TemporalQueries.localTime());
        return date(parsed).atTime(time == null ? LocalTime.MIDNIGHT : time);
    }

    private static LocalDate date(TemporalAccessor parsed) {
        LocalDate date = parsed.query(TemporalQueries.localDate());
        if (date != null) {
            return date;
        }
        int month = parsed.isSupported(ChronoField.MONTH_OF_YEAR) ? parsed.get(ChronoField.MONTH_OF_YEAR) : 1;
        return LocalDate.of(parsed.get(ChronoField.YEAR), month, 1);
    }

    private boolean isSecondOfTwo(ZonedDateTime time) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time.toLocalDateTime());
        return change != null && change.isOverlap() && time.getOffset().equals(change.getOffsetAfter());
    }
}
