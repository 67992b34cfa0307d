package dev.steploom.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares every key and window with a table that the reference made, not this code: {@code time-windows.json}, which says
 * itself how.
 */
class TimeWindowTableTests {
    private static final String LEAP_DAYS =
            "the window of a leap day's key starts four years after the day: the key is not the start of its window";
    private static final String DOUBLED_HOUR =
            "all keys in the hour that comes twice have the window of the first of them: windows repeat";

    /** Cases whose windows contradict their own keys; there, only the keys are compared. */
    private static final Map<String, String> REFERENCE_IS_WRONG = Map.of(
            "cron 0 0 29 2 *", LEAP_DAYS,
            "cron 0 0 29 2 * in Berlin", LEAP_DAYS,
            "cron 0 6 29 2 *", LEAP_DAYS,
            "cron 0 6 29 2 * in Berlin", LEAP_DAYS,
            "cron */20 1-3 * * *, autumn change in Europe/Berlin", DOUBLED_HOUR,
            "cron */20 1-3 * * *, autumn change in America/New_York", DOUBLED_HOUR,
            "cron 5,45 2 * * *, autumn change in Europe/Berlin", DOUBLED_HOUR);

    /** Where the clocks move by half an hour, the reference's full hours are half past the hour from then on. */
    private static final String HALF_AN_HOUR = "hourly in Australia/Lord_Howe";

    /** A key that the reference's list of keys does not have, but that it takes for one of them. */
    private static final String NOT_AN_HOUR = "2024-10-27-02:30";

    /** A row's name, and the row. */
    record Case(String name, JsonNode row) {
        @Override
        public String toString() {
            return name;
        }

        PartitionScope scope() {
            return PartitionScope.at(Instant.parse(row.get("now").asString()));
        }

        List<Window> windows() {
            List<Window> windows = new ArrayList<>();
            row.get("windows").forEach(window -> windows.add(Window.parse(window.asString())));
            return windows;
        }
    }

    /** A key with its window. Python writes a midnight that the clocks skip as 00:00, so instants are compared. */
    record Window(String key, Instant start, Instant end) {
        static Window parse(String text) {
            List<String> parts = List.of(text.split(" \\| ", -1));
            return new Window(
                    parts.get(0),
                    OffsetDateTime.parse(parts.get(1)).toInstant(),
                    OffsetDateTime.parse(parts.get(2)).toInstant());
        }
    }

    static Stream<Case> table() throws IOException {
        try (InputStream in = TimeWindowTableTests.class.getResourceAsStream("time-windows.json")) {
            List<Case> cases = new ArrayList<>();
            JsonMapper.builder()
                    .build()
                    .readTree(in)
                    .get("cases")
                    .forEach(row -> cases.add(new Case(row.get("name").asString(), row)));
            assertThat(cases).hasSizeGreaterThan(500);
            return cases.stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void keysAndWindowsAreThoseOfTheReference(Case row) {
        TimeWindowPartitionsDefinition partitions = definition(row.row());
        List<String> keys = partitions.keys(row.scope());

        if (row.name().equals(HALF_AN_HOUR)) {
            assertThat(keys).allMatch(key -> key.endsWith(":00"));
            return;
        }
        assertThat(keys).isEqualTo(row.windows().stream().map(Window::key).toList());
        if (!REFERENCE_IS_WRONG.containsKey(row.name())) {
            assertThat(windows(partitions, keys)).isEqualTo(row.windows());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void windowsFollowEachOtherWithoutGapsAndTheirKeysExist(Case row) {
        TimeWindowPartitionsDefinition partitions = definition(row.row());
        List<String> keys = partitions.keys(row.scope());
        List<Window> windows = windows(partitions, keys);

        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).start()).isEqualTo(windows.get(i - 1).end());
        }
        assertThat(partitions.firstKey(row.scope())).isEqualTo(keys.isEmpty() ? null : keys.get(0));
        assertThat(partitions.lastKey(row.scope())).isEqualTo(keys.isEmpty() ? null : keys.get(keys.size() - 1));
        assertThat(keys).allMatch(key -> partitions.has(key, row.scope()));
    }

    private static List<Window> windows(TimeWindowPartitionsDefinition partitions, List<String> keys) {
        return keys.stream()
                .map(key -> {
                    TimeWindow window = partitions.timeWindow(key);
                    return new Window(
                            key, window.start().toInstant(), window.end().toInstant());
                })
                .toList();
    }

    static Stream<Case> probes() throws IOException {
        return table().filter(row -> row.row().has("has"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void keysExistWhereTheReferenceHasThem(Case row) {
        TimeWindowPartitionsDefinition partitions = definition(row.row());

        row.row()
                .get("has")
                .properties()
                .forEach(probe -> assertThat(partitions.has(probe.getKey(), row.scope()))
                        .as(probe.getKey())
                        .isEqualTo(
                                probe.getValue().asBoolean() && !probe.getKey().equals(NOT_AN_HOUR)));
    }

    private static TimeWindowPartitionsDefinition definition(JsonNode row) {
        Consumer<TimeWindowOptions> options = o -> {
            o.zone(row.get("zone").asString());
            o.endOffset(row.path("endOffset").asInt(0));
            with(row, "end", value -> o.end(value.asString()));
            with(row, "format", value -> o.keyFormat(value.asString()));
            with(row, "minuteOffset", value -> o.minuteOffset(value.asInt()));
            with(row, "hourOffset", value -> o.hourOffset(value.asInt()));
            with(row, "dayOffset", value -> o.dayOffset(value.asInt()));
        };
        String start = row.get("start").asString();
        if (row.has("cron")) {
            return TimeWindowPartitionsDefinition.cron(row.get("cron").asString(), start, options);
        }
        return switch (row.get("kind").asString()) {
            case "hourly" -> TimeWindowPartitionsDefinition.hourly(start, options);
            case "daily" -> TimeWindowPartitionsDefinition.daily(start, options);
            case "weekly" -> TimeWindowPartitionsDefinition.weekly(start, options);
            default -> TimeWindowPartitionsDefinition.monthly(start, options);
        };
    }

    private static void with(JsonNode row, String field, Consumer<JsonNode> setting) {
        if (row.has(field)) {
            setting.accept(row.get(field));
        }
    }
}
