package dev.steploom;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.config.ConfigMapping;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.instance.Instance;
import dev.steploom.partition.DynamicPartitionsDefinition;
import dev.steploom.partition.PartitionScope;
import dev.steploom.partition.PartitionedConfig;
import dev.steploom.partition.RunRequest;
import dev.steploom.partition.StaticPartitionsDefinition;
import dev.steploom.partition.TimeWindowPartitionsDefinition;
import dev.steploom.partition.UnknownPartitionException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reference's {@code run_request_for_partition}, with every argument of its page. */
@SuppressWarnings("deprecation")
class JobRunRequestTests {
    private static final Op0<Integer> COUNT = op("count", () -> 1);
    private static final Map<String, Object> FIVE = Map.of("ops", Map.of("count", Map.of("config", 5)));

    private static final Job<Integer> LETTERS =
            job("letters", () -> COUNT.call(), j -> j.partitions(StaticPartitionsDefinition.of("a", "b")));

    private static final Job<Integer> CONFIGURED = job(
            "configured",
            () -> COUNT.call(),
            j -> j.config(PartitionedConfig.ofKeys(
                    List.of("a", "b"), key -> Map.of("ops", Map.of("count", Map.of("config", key))))));

    record Size(int rows) {}

    private static RunRequest request(Job<Integer> job, String key) {
        return job.runRequestForPartition(key, null, Map.of(), null, PartitionScope.current());
    }

    @Test
    void aPartitionHasTheConfigThatTheJobComputesForIt() {
        assertThat(request(CONFIGURED, "b"))
                .isEqualTo(new RunRequest(
                        null,
                        Map.of("ops", Map.of("count", Map.of("config", "b"))),
                        Map.of("steploom/partition", "b", "steploom/partition_set", "configured_partition_set"),
                        "configured",
                        "b"));
    }

    @Test
    void partitionsWithoutConfigAreRequestedWithAnEmptyOne() {
        RunRequest request = request(LETTERS, "a");

        assertThat(request.runConfig()).isEqualTo(Map.of());
        assertThat(request.partitionKey()).isEqualTo("a");
        assertThat(LETTERS.partitionedConfig()).isNotNull();
    }

    @Test
    void ownConfigRunKeyAndTagsAreTaken() {
        RunRequest request =
                LETTERS.runRequestForPartition("a", "tick-1", Map.of("team", "core"), FIVE, PartitionScope.current());

        assertThat(request.runKey()).isEqualTo("tick-1");
        assertThat(request.runConfig()).isEqualTo(FIVE);
        assertThat(request.tags()).containsEntry("team", "core").containsEntry("steploom/partition", "a");
    }

    @Test
    void aTagOfThePartitionCannotBeOverridden() {
        RunRequest request = LETTERS.runRequestForPartition(
                "a", null, Map.of("steploom/partition", "b"), null, PartitionScope.current());

        assertThat(request.tags()).containsEntry("steploom/partition", "a");
    }

    @Test
    void thePartitionHasToExistAtTheGivenTime() {
        Job<Integer> daily =
                job("daily", () -> COUNT.call(), j -> j.partitions(TimeWindowPartitionsDefinition.daily("2026-01-01")));
        PartitionScope before = PartitionScope.at(Instant.parse("2026-01-02T12:00:00Z"));
        PartitionScope after = PartitionScope.at(Instant.parse("2026-01-03T12:00:00Z"));

        assertThatThrownBy(() -> daily.runRequestForPartition("2026-01-02", null, Map.of(), null, before))
                .isInstanceOf(UnknownPartitionException.class)
                .hasMessageContaining("2026-01-02");
        assertThat(daily.runRequestForPartition("2026-01-02", null, Map.of(), null, after)
                        .partitionKey())
                .isEqualTo("2026-01-02");
    }

    @Test
    void dynamicPartitionsAreLookedUpInTheGivenStore() {
        Job<Integer> customers =
                job("customers", () -> COUNT.call(), j -> j.partitions(DynamicPartitionsDefinition.named("customers")));
        try (Instance instance = Instance.ephemeral()) {
            instance.dynamicPartitions().add("customers", List.of("acme"));
            PartitionScope scope = PartitionScope.current().with(instance.dynamicPartitions());

            assertThat(customers
                            .runRequestForPartition("acme", null, Map.of(), null, scope)
                            .partitionKey())
                    .isEqualTo("acme");
            assertThatThrownBy(() -> customers.runRequestForPartition("other", null, Map.of(), null, scope))
                    .isInstanceOf(UnknownPartitionException.class);
        }
    }

    @Test
    void aJobWithoutPartitionsSaysSo() {
        Job<Integer> plain = job("plain", () -> COUNT.call());

        assertThatThrownBy(() -> request(plain, "a"))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageStartingWith(
                        "job 'plain' has no partitioned config, so there is no run config for a partition."
                                + " Give it one, or partitions without a config mapping.");
    }

    @Test
    void aConfigMappingBesidePartitionsLeavesNothingToCompute() {
        @Nullable
        PartitionedConfig config = job(
                        "mapped",
                        () -> COUNT.call(),
                        j -> j.partitions(StaticPartitionsDefinition.of("a"))
                                .config(ConfigMapping.of(Size.class, size -> Map.of())))
                .partitionedConfig();

        assertThat(config).isNull();
    }
}
