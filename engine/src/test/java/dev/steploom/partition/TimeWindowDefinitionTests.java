package dev.steploom.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWindowDefinitionTests {
    private static void assertRefused(Runnable action, String message) {
        assertThatThrownBy(action::run)
                .isInstanceOf(PartitionsDefinitionException.class)
                .hasMessage(message);
    }

    private static Runnable cron(String schedule, Consumer<TimeWindowOptions> options) {
        return () -> TimeWindowPartitionsDefinition.cron(schedule, "2024-01-01-00:00", options);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0 0 * *; it has 4 fields instead of 5: minute, hour, day of month, month, day of week",
                "0 0 * * * *; it has 6 fields instead of 5: minute, hour, day of month, month, day of week",
                "0 24 * * *; the hour \"24\" is wrong, the values are 0 to 23",
                "60 * * * *; the minute \"60\" is wrong, the values are 0 to 59",
                "0 0 0 * *; the day of month \"0\" is wrong, the values are 1 to 31",
                "0 0 * foo *; the month \"foo\" is wrong, \"foo\" is not a number or name",
                "0 0 * * 8; the day of week \"8\" is wrong, the values are 0 to 7",
                "0 0 * * fri#6; the day of week \"fri#6\" is wrong, after # comes 1 to 5",
                "*/0 * * * *; the minute \"*/0\" is wrong, a step is at least 1",
                "1,,2 * * * *; the minute \"\" is wrong, \"\" is not a number",
                "-5 * * * *; the minute \"-5\" is wrong, \"\" is not a number",
                "0 0 30 2 *; it never happens, no such month has such a day",
                "0 0 31 4,6 *; it never happens, no such month has such a day",
                "@noon; it has 1 fields instead of 5: minute, hour, day of month, month, day of week",
            })
    void aScheduleThatIsNoneIsRefusedWithTheReason(String schedule, String reason) {
        assertRefused(cron(schedule, o -> {}), "\"" + schedule + "\" is not a cron schedule: " + reason + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Belrin | Did you mean \"Europe/Berlin\"?",
                "Mars/Olympus Mons | Write one such as \"Europe/Berlin\" or \"UTC\"."
            })
    void aTimeZoneThatIsNoneIsRefused(String zone, String fix) {
        assertThatThrownBy(() -> TimeWindowPartitionsDefinition.daily("2024-01-01", o -> o.zone(zone)))
                .isInstanceOf(PartitionsDefinitionException.class)
                .hasMessage("There is no time zone \"" + zone + "\". " + fix);
    }

    @Test
    void offsetsThatDoNotFitAreRefused() {
        assertRefused(
                () -> TimeWindowPartitionsDefinition.hourly("2024-01-01-00:00", o -> o.hourOffset(1)),
                "Hourly partitions have no hourOffset: leave it out.");
        assertRefused(
                () -> TimeWindowPartitionsDefinition.daily("2024-01-01", o -> o.dayOffset(1)),
                "Daily partitions have no dayOffset: leave it out.");
        assertRefused(
                () -> TimeWindowPartitionsDefinition.weekly("2024-01-01", o -> o.dayOffset(7)),
                "dayOffset 7 of weekly partitions is out of range: it is 0 to 6.");
        assertRefused(
                () -> TimeWindowPartitionsDefinition.monthly("2024-01-01", o -> o.dayOffset(0)),
                "dayOffset 0 of monthly partitions is out of range: it is 1 to 31.");
        assertRefused(
                () -> TimeWindowPartitionsDefinition.daily("2024-01-01", o -> o.minuteOffset(60)),
                "minuteOffset 60 of daily partitions is out of range: it is 0 to 59.");
        assertRefused(
                cron("0 * * * *", o -> o.minuteOffset(5)),
                "Partitions of a cron schedule have no offsets: put them into the schedule \"0 * * * *\".");
    }

    @Test
    void aStartInAnotherFormThanTheKeysIsRefused() {
        assertRefused(
                () -> TimeWindowPartitionsDefinition.monthly("2024-01"),
                "The start \"2024-01\" does not have the form of the keys, uuuu-MM-dd. Write it like this: 2024-01-31.");
        assertRefused(
                () -> TimeWindowPartitionsDefinition.monthly("2024-01-01", o -> o.end("never")),
                "The end \"never\" does not have the form of the keys, uuuu-MM-dd. Write it like this: 2024-01-31.");
    }

    @Test
    void aFormThatDoesNotTellWindowsApartIsRefused() {
        assertRefused(
                () -> TimeWindowPartitionsDefinition.daily("2024-01", o -> o.keyFormat("uuuu-MM")),
                "The key format \"uuuu-MM\" does not tell the windows of \"0 0 * * *\" apart: \"2024-01\" would be the "
                        + "key of more than one. Give keyFormat(…) more detail.");
        assertThatThrownBy(() -> TimeWindowPartitionsDefinition.daily("1", o -> o.keyFormat("dd")))
                .isInstanceOf(PartitionsDefinitionException.class)
                .hasMessageStartingWith(
                        "The key format \"dd\" cannot be used, because no date can be read back from it");
        assertThatThrownBy(() -> TimeWindowPartitionsDefinition.daily("1", o -> o.keyFormat("{")))
                .isInstanceOf(PartitionsDefinitionException.class);
    }

    @Test
    void aDayHas23Or25HoursWhenTheClocksChange() {
        TimeWindowPartitionsDefinition days =
                TimeWindowPartitionsDefinition.daily("2024-01-01", o -> o.zone("Europe/Berlin"));

        assertThat(days.timeWindow("2024-03-31").duration()).isEqualTo(Duration.ofHours(23));
        assertThat(days.timeWindow("2024-10-27").duration()).isEqualTo(Duration.ofHours(25));
        assertThat(days.timeWindow("2024-10-27").contains(Instant.parse("2024-10-27T22:59:59Z")))
                .isTrue();
        assertThat(days.timeWindow("2024-10-27").contains(Instant.parse("2024-10-27T23:00:00Z")))
                .isFalse();
    }

    @Test
    void anEndBeforeTheFirstWindowEndsLeavesNone() {
        TimeWindowPartitionsDefinition months = TimeWindowPartitionsDefinition.monthly(
                "2024-01-15", o -> o.end(LocalDateTime.parse("2024-02-20T00:00")));

        assertThat(months.keys(PartitionScope.at(Instant.parse("2025-01-01T00:00:00Z"))))
                .isEmpty();
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        assertRefused(
                () -> TimeWindowPartitionsDefinition.daily("2023-02-29"),
                "The start \"2023-02-29\" does not have the form of the keys, uuuu-MM-dd. Write it like this: 2024-01-31.");
    }

    @Test
    void commonPatternsCanBeReadBack() {
        for (String pattern :
                List.of("yyyy-MM-dd", "yyyyMMdd", "d MMM uuuu", "uuuu-DDD", "YYYY-'W'ww-e", "uuuu-MM-dd HH")) {
            TimeWindowPartitionsDefinition days = TimeWindowPartitionsDefinition.daily(
                    LocalDateTime.parse("2024-02-28T00:00"), o -> o.keyFormat(pattern));
            PartitionScope scope = PartitionScope.at(Instant.parse("2024-03-02T00:00:00Z"));

            assertThat(days.keys(scope)).as(pattern).hasSize(3).allMatch(key -> days.has(key, scope));
        }
    }

    @Test
    void aDefinitionTellsWhatItIs() {
        assertThat(TimeWindowPartitionsDefinition.weekly(
                        "2024-01-03",
                        o -> o.zone("Europe/Berlin")
                                .dayOffset(1)
                                .end("2024-06-01")
                                .endOffset(2)))
                .hasToString("Weekly partitions from 2024-01-08 (Europe/Berlin), ending at 2024-06-01, end offset 2");
        assertThat(TimeWindowPartitionsDefinition.cron("*/15 * * * *", "2024-01-03-00:00", o -> {}))
                .hasToString("\"*/15 * * * *\" partitions from 2024-01-03-00:00 (Z)");
    }

    @Test
    void aHundredThousandKeysAreListedAtOnce() {
        TimeWindowPartitionsDefinition quarters = TimeWindowPartitionsDefinition.cron(
                "*/15 * * * *", "2021-01-01-00:00", o -> o.zone("America/New_York"));

        List<String> keys = quarters.keys(PartitionScope.at(Instant.parse("2024-01-01T05:00:00Z")));

        assertThat(keys).hasSize(3 * 365 * 96).doesNotHaveDuplicates();
    }
}
