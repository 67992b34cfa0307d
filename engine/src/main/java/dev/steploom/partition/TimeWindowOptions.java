package dev.steploom.partition;

import static dev.steploom.type.Given.given;

import dev.steploom.type.NearestName;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What may be said about partitions of time, besides how often they come and where they start. */
public final class TimeWindowOptions {
    ZoneId zone = ZoneOffset.UTC;

    @Nullable
    String keyFormat;

    @Nullable
    String end;

    @Nullable
    LocalDateTime endTime;

    int endOffset;

    @Nullable
    Integer minuteOffset;

    @Nullable
    Integer hourOffset;

    @Nullable
    Integer dayOffset;

    TimeWindowOptions() {}

    /**
     * Sets the time zone whose clocks bound the windows.
     *
     * @param timeZone a zone; UTC by default
     * @return this
     */
    public TimeWindowOptions zone(ZoneId timeZone) {
        this.zone = given(timeZone, "timeZone");
        return this;
    }

    /**
     * Sets the time zone whose clocks bound the windows.
     *
     * @param timeZone a zone's name, such as {@code Europe/Berlin}
     * @return this
     * @throws PartitionsDefinitionException if there is no such zone
     */
    public TimeWindowOptions zone(String timeZone) {
        try {
            return zone(ZoneId.of(given(timeZone, "timeZone")));
        } catch (DateTimeException unknown) {
            String nearest = NearestName.of(timeZone, ZoneId.getAvailableZoneIds());
            throw new PartitionsDefinitionException("There is no time zone \"" + timeZone + "\". "
                    + (nearest == null
                            ? "Write one such as \"Europe/Berlin\" or \"UTC\"."
                            : "Did you mean \"" + nearest + "\"?"));
        }
    }

    /**
     * Sets the form of the keys, which show the start of their window. It must tell every window from every other.
     * Where an hour comes twice, the second one's key gets the offset from UTC at its end, such as {@code +0100}, unless
     * the form has one anyway.
     *
     * @param pattern as for {@link java.time.format.DateTimeFormatter}; by default {@code uuuu-MM-dd}, and {@code
     *     uuuu-MM-dd-HH:mm} for hourly partitions and those of a cron schedule
     * @return this
     */
    public TimeWindowOptions keyFormat(String pattern) {
        this.keyFormat = given(pattern, "pattern");
        return this;
    }

    /**
     * Ends the partitions: no window ends after this time.
     *
     * @param time in the form of the keys
     * @return this
     */
    public TimeWindowOptions end(String time) {
        this.end = given(time, "time");
        return this;
    }

    /**
     * Ends the partitions: no window ends after this time.
     *
     * @param time a time in the zone
     * @return this
     */
    public TimeWindowOptions end(LocalDateTime time) {
        this.endTime = given(time, "time");
        return this;
    }

    /**
     * Lets partitions exist before their window is over, or only some windows later.
     *
     * @param windows how many more partitions there are, or fewer if negative, than windows that have ended; 0 by
     *     default
     * @return this
     */
    public TimeWindowOptions endOffset(int windows) {
        this.endOffset = windows;
        return this;
    }

    /**
     * Starts windows some minutes past the hour.
     *
     * @param minutes 0 to 59
     * @return this
     */
    public TimeWindowOptions minuteOffset(int minutes) {
        this.minuteOffset = minutes;
        return this;
    }

    /**
     * Starts windows some hours past midnight; not for hourly ones.
     *
     * @param hours 0 to 23
     * @return this
     */
    public TimeWindowOptions hourOffset(int hours) {
        this.hourOffset = hours;
        return this;
    }

    /**
     * Starts weekly windows on another day than Sunday, monthly ones on another than the first. Months without the day
     * start no window.
     *
     * @param day 0 (Sunday) to 6 (Saturday) of the week, or 1 to 31 of the month
     * @return this
     */
    public TimeWindowOptions dayOffset(int day) {
        this.dayOffset = day;
        return this;
    }
}
