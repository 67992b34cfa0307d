package dev.steploom.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.type.RuntimeType;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The nodes of a graph by name. */
class GraphNodesTests {
    private static final RuntimeType INT = RuntimeType.of(Integer.class);
    private static final OpDefinition ADD = OpDefinition.builder("add", context -> context.emit(2))
            .inputs(InputDefinition.of("a", INT), InputDefinition.of("b", INT))
            .outputs(OutputDefinition.of("result", INT))
            .build();

    private static GraphBuilder of(List<String> names) {
        GraphBuilder graph = GraphDefinition.builder("g").define(ADD);
        names.forEach(name -> graph.invoke(NodeInvocation.of("add").as(name)));
        return graph;
    }

    @Test
    void eachIsFoundByItsName() {
        List<String> names =
                IntStream.range(0, 1000).mapToObj(i -> "node_" + i * 31).toList();

        GraphDefinition graph = of(names).build();

        assertThat(graph.nodes().keySet()).containsExactlyElementsOf(names);
        assertThat(names)
                .allSatisfy(name -> assertThat(graph.nodes().get(name).name()).isEqualTo(name));
    }

    @Test
    void anUnknownNameFindsNone() {
        GraphDefinition graph = of(List.of("one", "two")).build();

        assertThat(graph.nodes().get("three")).isNull();
        assertThat(graph.nodes().containsKey("three")).isFalse();
        assertThat(GraphDefinition.builder("empty").build().nodes().get("one")).isNull();
    }

    @Test
    void theyCannotBeChanged() {
        GraphDefinition graph = of(List.of("one")).build();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> graph.nodes().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> graph.nodes().values().clear());
    }

    @Test
    void theLastDependencyOfAnInputCounts() {
        GraphDefinition graph = of(List.of("one", "two", "sum"))
                .dependency("sum", "a", new DependencyDefinition("one"))
                .dependency("sum", "b", new DependencyDefinition("one"))
                .dependency("sum", "a", new DependencyDefinition("two"))
                .build();

        Node sum = graph.nodes().get("sum");
        assertThat(sum.wire(0)).isEqualTo(new Wire.Output(graph.nodes().get("two"), 0));
        assertThat(sum.wire(1)).isEqualTo(new Wire.Output(graph.nodes().get("one"), 0));
    }

    @Test
    void aBuilderMakesAnotherGraphWithNodesOfItsOwn() {
        GraphBuilder builder = of(List.of("one", "sum")).dependency("sum", "a", new DependencyDefinition("one"));

        GraphDefinition first = builder.build();
        GraphDefinition second = builder.build();

        assertThat(second.nodes().keySet()).isEqualTo(first.nodes().keySet());
        assertThat(second.nodes().get("one")).isNotSameAs(first.nodes().get("one"));
        assertThat(second.nodes().get("sum").wire(0))
                .isEqualTo(new Wire.Output(second.nodes().get("one"), 0));
    }
}
