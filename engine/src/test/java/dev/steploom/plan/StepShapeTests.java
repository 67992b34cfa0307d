package dev.steploom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.config.ResolvedRunConfig;
import dev.steploom.definition.Dependency;
import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.Dependency.DynamicCollectDependencyDefinition;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.InputMapping;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.type.RuntimeType;
import org.junit.jupiter.api.Test;

/** How often a step runs that has to do with dynamic outputs, also with those of the graphs around its own. */
class StepShapeTests {
    private static final OpDefinition FIRST = dynamic("first");
    private static final OpDefinition SECOND = dynamic("second");
    private static final OpDefinition PLAIN = OpDefinition.builder("plain", context -> {})
            .inputs(InputDefinition.of("x", RuntimeType.ANY))
            .build();
    private static final OpDefinition TAKES = OpDefinition.builder("takes", context -> {})
            .inputs(InputDefinition.of("a", RuntimeType.ANY), InputDefinition.of("b", RuntimeType.ANY))
            .build();

    private static OpDefinition dynamic(String name) {
        return OpDefinition.builder(name, context -> {})
                .outputs(OutputDefinition.of("result", RuntimeType.ANY).asDynamic())
                .build();
    }

    private static ExecutionPlan plan(GraphDefinition graph) {
        return ExecutionPlan.of(JobDefinition.builder(graph).build(), ResolvedRunConfig.EMPTY);
    }

    private static StepKind takes(Dependency a, Dependency b) {
        ExecutionPlan plan = plan(GraphDefinition.builder("g")
                .define(FIRST, SECOND, TAKES)
                .dependency("takes", "a", a)
                .dependency("takes", "b", b)
                .build());
        return plan.kind(plan.stepOfPath("takes"));
    }

    private static Dependency each(String node) {
        return new DependencyDefinition(node);
    }

    private static Dependency all(String node) {
        return new DynamicCollectDependencyDefinition(node);
    }

    @Test
    void aStepRunsForEachKeyOfOneOutput() {
        assertThat(takes(each("first"), each("first"))).isEqualTo(StepKind.MAPPED);
    }

    @Test
    void aStepCollectsSeveralOutputs() {
        assertThat(takes(all("first"), all("second"))).isEqualTo(StepKind.COLLECT);
    }

    /** A job in which a graph with a dynamic output of its own runs for each key of another. */
    private static GraphDefinition nested(Dependency b) {
        GraphDefinition inner = GraphDefinition.builder("inner")
                .define(PLAIN, SECOND, TAKES)
                .inputMappings(new InputMapping("x", "plain", "x"), new InputMapping("x", "takes", "a"))
                .dependency("takes", "b", b)
                .build();
        return GraphDefinition.builder("g")
                .define(FIRST, inner)
                .dependency("inner", "x", each("first"))
                .build();
    }

    @Test
    void aStepDoesNotRunForEachKeyOfTwoOutputsOfDifferentGraphs() {
        assertThatThrownBy(() -> plan(nested(each("second"))))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageStartingWith(
                        "op 'inner.takes' is downstream of two dynamic outputs. Collect one of them first.");
    }

    @Test
    void aStepDoesNotCollectInsideOfAGraphThatRunsForEachKey() {
        assertThatThrownBy(() -> plan(nested(all("second"))))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageStartingWith(
                        "op 'inner.takes' cannot both collect one dynamic output and run for each key of another.");
    }
}
