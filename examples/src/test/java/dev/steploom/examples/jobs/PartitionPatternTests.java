package dev.steploom.examples.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.instance.Instance;
import dev.steploom.partition.PartitionScope;
import dev.steploom.partition.RunRequest;
import dev.steploom.partition.UnknownPartitionException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartitionPatternTests {
    @Test
    void aPartitionConfiguresARun() {
        ExecuteInProcessResult<String> result =
                PartitionedJob.DO_STUFF_PARTITIONED.executeInProcess(o -> o.partitionKey("2020-02-29"));

        assertThat(result.output()).isEqualTo("processed data for 2020-02-29");
        assertThat(result.tags())
                .containsEntry("steploom/partition", "2020-02-29")
                .containsEntry("weekday", "SATURDAY");
    }

    @Test
    void aPartitionThatDoesNotExistIsRefused() {
        assertThatThrownBy(
                        () -> PartitionedJob.DO_STUFF_PARTITIONED.executeInProcess(o -> o.partitionKey("2019-12-31")))
                .isInstanceOf(UnknownPartitionException.class)
                .hasMessage("There is no partition \"2019-12-31\". The first is \"2020-01-01\".");
    }

    @Test
    void theJobTellsItsPartitionsAndTheirConfig() {
        assertThat(PartitionedJob.DO_STUFF_PARTITIONED.partitionedConfig())
                .isSameAs(PartitionedJob.MY_PARTITIONED_CONFIG);
        assertThat(PartitionedJob.DO_STUFF_PARTITIONED.partitionsDefinition())
                .isSameAs(PartitionedJob.MY_PARTITIONED_CONFIG.partitions());
        assertThat(PartitionedJob.MY_PARTITIONED_CONFIG.runConfig("2020-01-01"))
                .isEqualTo(Map.of(
                        "ops", Map.of("process_data_for_date", Map.of("config", Map.of("date", "2020-01-01")))));
    }

    @Test
    @SuppressWarnings("deprecation")
    void aRunOfAPartitionCanBeRequested() {
        RunRequest request = PartitionedJob.DO_STUFF_PARTITIONED.runRequestForPartition(
                "2020-01-02", "daily", Map.of("asked_by", "a test"), null, PartitionScope.current());

        assertThat(request.jobName()).isEqualTo("do_stuff_partitioned");
        assertThat(request.partitionKey()).isEqualTo("2020-01-02");
        assertThat(request.runKey()).isEqualTo("daily");
        assertThat(request.tags()).containsEntry("weekday", "THURSDAY").containsEntry("asked_by", "a test");
        assertThat(request.runConfig()).isEqualTo(PartitionedJob.MY_PARTITIONED_CONFIG.runConfig("2020-01-02"));
    }

    @Test
    void dynamicPartitionsStandInTheStoreOfTheInstance() {
        try (Instance instance = Instance.ephemeral()) {
            assertThatThrownBy(() -> GrowingPartitions.BILLING.executeInProcess(
                            o -> o.instance(instance).partitionKey("ada")))
                    .isInstanceOf(UnknownPartitionException.class);

            instance.dynamicPartitions().add("customers", List.of("ada", "grace"));

            assertThat(GrowingPartitions.BILLING
                            .executeInProcess(o -> o.instance(instance).partitionKey("ada"))
                            .output())
                    .isEqualTo("bill of ada");
        }
    }
}
