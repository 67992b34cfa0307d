package dev.steploom.examples.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefinitionTests {
    @Test
    void aGraphIsConstructedOfDefinitionsAndDependencies() {
        JobExecutionResult result = run(ConstructedGraph.ONE_PLUS_ONE_FROM_CONSTRUCTOR, new RunOptions());

        assertThat(result.jobName()).isEqualTo("one_plus_one_from_constructor");
        assertThat(result.executionOrder()).containsExactly("return_one", "add_one");
        assertThat(result.outputForNode("add_one")).isEqualTo(2);
    }

    @Test
    void aGraphIsReadFromYaml() throws IOException {
        GraphDefinition graph = DepDslGraph.defineDepDslGraph();

        assertThat(graph.name()).isEqualTo("some_example");
        assertThat(graph.description()).isEqualTo("blah blah blah");
        assertThat(graph.nodes()).containsOnlyKeys("A", "B", "C", "subtract");
    }

    @Test
    void theGraphFromYamlRunsWithTheInputOfItsFirstNodeInTheRunConfig() throws IOException {
        Map<String, Object> config = Map.of("ops", Map.of("A", Map.of("inputs", Map.of("num", 1))));

        JobExecutionResult result = run(DepDslGraph.defineDepDslGraph(), new RunOptions().runConfig(config));

        assertThat(result.executionOrder()).containsExactly("A", "B", "C", "subtract");
        assertThat(result.outputForNode("B")).isEqualTo(3);
        assertThat(result.outputForNode("C")).isEqualTo(4);
        assertThat(result.outputForNode("subtract")).isEqualTo(7);
    }

    private static JobExecutionResult run(GraphDefinition graph, RunOptions options) {
        return JobExecution.executeInProcess(JobDefinition.builder(graph).build(), options);
    }
}
