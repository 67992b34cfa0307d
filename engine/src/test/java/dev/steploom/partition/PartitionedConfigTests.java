package dev.steploom.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartitionedConfigTests {
    private static Map<String, Object> limits(String value) {
        return Map.of("ops", Map.of("load", Map.of("config", value)));
    }

    @Test
    void configComesFromTheKey() {
        PartitionedConfig config = PartitionedConfig.ofKeys(List.of("a", "b"), PartitionedConfigTests::limits);

        assertThat(config.runConfig("b")).isEqualTo(limits("b"));
        assertThat(config.partitions()).isEqualTo(StaticPartitionsDefinition.of("a", "b"));
        assertThat(config.tags("b", null)).isEqualTo(Map.of("steploom/partition", "b"));
    }

    @Test
    void configOfTimeComesFromTheWindow() {
        PartitionedConfig config = PartitionedConfig.monthly(
                "2024-01-01",
                o -> o.zone("Europe/Berlin"),
                window -> limits(
                        window.start().toLocalDate() + " to " + window.end().toLocalDate()));

        assertThat(config.runConfig("2024-02-01")).isEqualTo(limits("2024-02-01 to 2024-03-01"));
    }

    @Test
    void everyCadenceHasItsFactory() {
        assertThat(PartitionedConfig.hourly("2024-01-01-00:00", o -> {}, window -> limits(window.toString()))
                        .runConfig("2024-01-01-05:00"))
                .isEqualTo(limits("2024-01-01T05:00Z to 2024-01-01T06:00Z"));
        assertThat(PartitionedConfig.daily("2024-01-01", o -> o.hourOffset(3), window -> limits(window.toString()))
                        .runConfig("2024-01-02"))
                .isEqualTo(limits("2024-01-02T03:00Z to 2024-01-03T03:00Z"));
        assertThat(PartitionedConfig.weekly("2024-01-01", o -> o.dayOffset(1), window -> limits(window.toString()))
                        .runConfig("2024-01-08"))
                .isEqualTo(limits("2024-01-08T00:00Z to 2024-01-15T00:00Z"));
        assertThat(PartitionedConfig.dynamic(now -> List.of("x"), PartitionedConfigTests::limits)
                        .partitions()
                        .keys())
                .containsExactly("x");
    }

    @Test
    void aFixedConfigIsTheSameForAllAndNobodyChangesIt() {
        List<Object> rows = new ArrayList<>(List.of(1, 2));
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("rows", rows);
        given.put("nothing", null);
        PartitionedConfig config = PartitionedConfig.fixed(StaticPartitionsDefinition.of("a", "b"), given);
        rows.add(3);

        assertThat(config.runConfig("a")).isEqualTo(config.runConfig("b"));
        assertThat(config.runConfig("a").get("rows")).isEqualTo(List.of(1, 2));
        assertThatThrownBy(() -> config.runConfig("a").put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aFunctionThatThrowsIsNamedByThePartition() {
        PartitionedConfig config = PartitionedConfig.ofKeys(List.of("a"), key -> {
                    throw new IllegalStateException("no table");
                })
                .withTags(key -> {
                    throw new IllegalStateException("no owner");
                });

        assertThatThrownBy(() -> config.runConfig("a"))
                .isInstanceOf(PartitionsDefinitionException.class)
                .hasMessage(
                        "No config can be computed for partition \"a\": the function throws IllegalStateException: no"
                                + " table.")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> config.tags("a", null))
                .hasMessage("No tags can be computed for partition \"a\": the function throws IllegalStateException: no"
                        + " owner.");
    }

    @Test
    void aFunctionThatReturnsNullIsNamedByThePartition() {
        PartitionedConfig config = PartitionedConfig.ofKeys(List.of("a"), key -> null);

        assertThatThrownBy(() -> config.runConfig("a"))
                .isInstanceOf(PartitionsDefinitionException.class)
                .hasMessage(
                        "The function that computes config returns null for partition \"a\". Return a map, which may be"
                                + " empty.");
    }

    @Test
    void tagsOfThePartitionWinOverTheUsers() {
        PartitionedConfig config = PartitionedConfig.daily("2024-01-01", o -> {}, window -> Map.of())
                .withWindowTags(
                        window -> Map.of("day", window.start().getDayOfWeek().toString()));

        assertThat(config.tags("2024-01-01", "import"))
                .isEqualTo(Map.of(
                        "day", "MONDAY",
                        "steploom/partition", "2024-01-01",
                        "steploom/partition_set", "import_partition_set"));
    }

    @Test
    void tagsOfTheEngineAreRefused() {
        PartitionedConfig config = PartitionedConfig.ofKeys(List.of("a"), key -> Map.of());

        assertThatThrownBy(() ->
                        config.withTags(key -> Map.of("steploom/run", "x")).tags("a", null))
                .isInstanceOf(PartitionsDefinitionException.class)
                .hasMessage("The tag \"steploom/run\" of partition \"a\" is reserved: "
                        + "tags that start with steploom/ are the engine's.");
        assertThat(config.withTags(key -> Map.of("steploom/priority", "3")).tags("a", null))
                .containsEntry("steploom/priority", "3");
    }

    @Test
    void tagsOfWindowsNeedPartitionsOfTime() {
        PartitionedConfig config =
                PartitionedConfig.ofKeys(List.of("a"), key -> Map.of()).withWindowTags(window -> Map.of());

        assertThatThrownBy(() -> config.tags("a", null))
                .hasMessage("Tags of windows need partitions of time, and these are 1 partition: a: use withTags.");
    }

    @Test
    void aRunRequestIsBuiltUpFromItsPartition() {
        RunRequest request = RunRequest.forPartition("a")
                .withJob("import")
                .withRunKey("a-1")
                .withTags(Map.of("team", "x"))
                .withTags(Map.of("team", "y"))
                .withRunConfig(limits("a"));

        assertThat(request).isEqualTo(new RunRequest("a-1", limits("a"), Map.of("team", "y"), "import", "a"));
        assertThat(RunRequest.forJob("import").runConfig()).isNull();
    }
}
