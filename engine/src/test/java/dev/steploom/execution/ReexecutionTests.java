package dev.steploom.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.NodeInvocation;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.partition.PartitionedConfig;
import dev.steploom.type.RuntimeType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReexecutionTests {
    private static final OpDefinition MONTH = OpDefinition.builder(
                    "month", context -> context.emit(context.partitionKey() + " " + context.config()))
            .outputs(OutputDefinition.of("result", RuntimeType.ANY))
            .build();

    private static JobDefinition job() {
        return JobDefinition.builder(GraphDefinition.builder("months")
                        .define(MONTH)
                        .invoke(NodeInvocation.of("month"))
                        .build())
                .config(PartitionedConfig.ofKeys(
                        List.of("may", "june"), key -> Map.of("ops", Map.of("month", Map.of("config", "of " + key)))))
                .build();
    }

    private static JobExecutionResult run(String key) {
        return JobExecution.execute(job(), new RunOptions().partitionKey(key));
    }

    @Test
    void aRunThatFollowsAnotherIsForTheSamePartition() {
        JobExecutionResult again = JobExecution.reexecute(job(), run("june"), new RunOptions());

        assertThat(again.outputForNode("month", "result")).isEqualTo("june of june");
    }

    @Test
    void optionsAreNotChangedByTheRunTheyAreFor() {
        RunOptions options = new RunOptions();

        JobExecution.reexecute(job(), run("june"), options);
        JobExecutionResult again = JobExecution.reexecute(job(), run("may"), options);

        assertThat(again.outputForNode("month", "result")).isEqualTo("may of may");
    }
}
