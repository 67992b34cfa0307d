package dev.steploom.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.type.RuntimeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphDslTests {
    private static final RuntimeType INT = RuntimeType.of(Integer.class);
    private static final OpDefinition ADD_ONE = op("add_one", "num");
    private static final OpDefinition ADD_TWO = op("add_two", "num");
    private static final OpDefinition SUBTRACT = op("subtract", "left", "right");
    private static final OpDefinition SUM = OpDefinition.builder("sum", context -> {})
            .inputs(InputDefinition.of("xs", RuntimeType.listOf(INT)))
            .outputs(OutputDefinition.of("result", INT))
            .build();
    private static final OpDefinition SPLIT = OpDefinition.builder("split", context -> {})
            .outputs(OutputDefinition.of("items", INT).asDynamic())
            .build();

    private static OpDefinition op(String name, String... inputs) {
        OpBuilder op = OpDefinition.builder(name, context -> {}).outputs(OutputDefinition.of("result", INT));
        for (String input : inputs) {
            op.inputs(InputDefinition.of(input, INT));
        }
        return op.build();
    }

    private static GraphDefinition read(String yaml) {
        return GraphDsl.fromYaml(yaml, ADD_ONE, ADD_TWO, SUBTRACT, SUM, SPLIT);
    }

    private static void assertProblems(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessage(message.stripTrailing());
    }

    @Test
    void readsTheExampleOfTheConceptPage() {
        GraphDefinition graph = read("""
            name: some_example
            description: blah blah blah
            ops:
              - def: add_one
                alias: A
              - def: add_one
                alias: B
                deps:
                  num:
                    op: A
              - def: add_two
                alias: C
                deps:
                  num:
                    op: A
              - def: subtract
                deps:
                  left:
                    op: B
                  right:
                    op: C
            """);

        assertThat(graph.name()).isEqualTo("some_example");
        assertThat(graph.description()).isEqualTo("blah blah blah");
        assertThat(graph.nodes()).containsOnlyKeys("A", "B", "C", "subtract");
        Node a = graph.nodes().get("A");
        Node subtract = graph.nodes().get("subtract");
        assertThat(a.definition()).isSameAs(ADD_ONE);
        assertThat(graph.nodes().get("B").wire(0)).isEqualTo(new Wire.Output(a, 0));
        assertThat(graph.nodes().get("C").definition()).isSameAs(ADD_TWO);
        assertThat(subtract.wire(0)).isEqualTo(new Wire.Output(graph.nodes().get("B"), 0));
        assertThat(subtract.wire(1)).isEqualTo(new Wire.Output(graph.nodes().get("C"), 0));
    }

    @Test
    void readsFanInsCollectsInputsAndOutputs() {
        GraphDefinition graph = read("""
            name: more
            ops:
              - def: split
              - def: add_one
                deps: {num: {op: split, output: items}}
              - def: sum
                deps: {xs: {collect: {op: add_one}}}
              - def: add_two
              - def: sum
                alias: both
                deps: {xs: [{op: sum}, {op: add_two}]}
            inputs: {start: [{op: add_two, input: num}]}
            outputs: {total: {op: both}}
            """);

        Node sum = graph.nodes().get("sum");
        Node addTwo = graph.nodes().get("add_two");
        assertThat(graph.nodes().get("add_one").mappedOver()).isNotNull();
        assertThat(sum.wire(0))
                .isEqualTo(new Wire.Collect(new Wire.Output(graph.nodes().get("add_one"), 0)));
        assertThat(graph.nodes().get("both").wire(0))
                .isEqualTo(new Wire.FanIn(List.of(new Wire.Output(sum, 0), new Wire.Output(addTwo, 0))));
        assertThat(addTwo.wire(0)).isEqualTo(new Wire.GraphInput(0));
        assertThat(graph.inputs()).extracting(InputDefinition::name).containsExactly("start");
        assertThat(graph.outputs()).extracting(OutputDefinition::name).containsExactly("total");
    }

    @Test
    void tellsEverythingThatIsWrongWithLineAndColumn() {
        assertProblems("""
            name: wrong
            opps: 1
            ops:
              - def: ad_one
                alis: A
              - alias: B
              - def: add_two
                deps:
                  nun: {op: add_on}
              - def: subtract
                deps: {left: {op: add_two, output: resul}, right: add_two}
              - 7
              - def: [add_one]
            outputs: {out: {op: nix}}
            inputs: {in: {op: add_two, input: nun}}
            """, """
            12 problems:
              - line 2, column 1: unknown key "opps" in the graph. Did you mean "ops"?
              - line 4, column 10: there is no definition "ad_one". Did you mean "add_one"?
              - line 5, column 5: unknown key "alis" in an op. Did you mean "alias"?
              - line 6, column 5: an op has no def. Add one.
              - line 9, column 7: op "add_two" has no input "nun". Did you mean "num"?
              - line 9, column 17: there is no op "add_on" in the graph. Did you mean "ad_one"?
              - line 11, column 40: op "add_two" has no output "resul". Did you mean "result"?
              - line 11, column 55: a dependency must be written with the keys op, output, but is the text "add_two".
              - line 12, column 5: an op must be written with the keys def, alias, deps, but is 7.
              - line 13, column 10: the def of an op must be a text, but is a list.
              - line 14, column 21: there is no op "nix" in the graph. The ops are ad_one, add_two, subtract.
              - line 15, column 35: op "add_two" has no input "nun". Did you mean "num"?
            """);
    }

    @Test
    void tellsWhereTheTextIsNotYaml() {
        assertProblems(
                """
                name: x
                ops:
                  - def: add_one
                   alias: A
                """,
                "line 4, column 4: this is not YAML: while parsing a block collection, "
                        + "expected <block end>, but found '<block mapping start>'.");
        assertProblems(
                "name: x\nops:\n\t- def: a\n",
                "line 3, column 1: this is not YAML: while scanning for the next token, found character '\\t(TAB)'"
                        + " that cannot start any token. (Do not use \\t(TAB) for indentation).");
        assertProblems("", "line 1, column 1: the document is empty. It needs the keys name and ops.");
        assertProblems("name: x\nname: y\nops: []\n", "line 2, column 1: the key \"name\" is there twice. Remove one.");
        assertProblems(
                "name: &a x\nops:\n - def: *a\n",
                "line 3, column 9: the alias *a is not followed. Write the value here.");
        assertProblems("name: x\n---\nname: y\n", "line 3, column 1: a second document begins. Write one graph.");
    }

    @Test
    void tellsWhatIsMissing() {
        assertProblems("description: x\n", """
            2 problems:
              - line 1, column 1: the graph has no name. Add one.
              - line 1, column 1: the graph has no ops. Add a list of them.
            """);
        assertProblems(
                "- a\n",
                "line 1, column 1: the graph must be written with the keys "
                        + "name, description, ops, inputs, outputs, but is a list.");
        assertProblems("name: x\nops: add_one\n", "line 2, column 6: ops must be a list, but is the text \"add_one\".");
    }

    @Test
    void tellsTheLineOfWhatOnlyTheWholeGraphShows() {
        assertProblems(
                """
                name: circle
                ops:
                  - def: add_one
                    alias: A
                    deps: {num: {op: B}}
                  - def: add_one
                    alias: B
                    deps: {num: {op: A}}
                """,
                "line 3: graph 'circle': the nodes depend on each other in a cycle: A -> B -> A. "
                        + "Remove one of these dependencies.");
        assertProblems("""
            name: twice
            ops:
              - def: add_one
              - def: add_two
                alias: add_one
            """, "line 4: graph 'twice' has two nodes named \"add_one\". Give one of them another alias.");
        assertProblems(
                "name: a b\nops: []\n",
                "line 1: graph name \"a b\" is not a valid name. "
                        + "Names consist of letters, digits and underscores, and have at least one.");
    }

    @Test
    void namesTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("my_graph.yaml");
        Files.writeString(file, "name: x\nops:\n  - def: add_ones\n");
        assertThatThrownBy(() -> GraphDsl.fromYaml(file, ADD_ONE))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessage("my_graph.yaml, line 3, column 10: there is no definition \"add_ones\". "
                        + "Did you mean \"add_one\"?");

        Files.writeString(file, "name: x\nops:\n  - def: add_one\n");
        GraphDefinition graph = GraphDsl.fromYaml(file, ADD_ONE);
        assertThat(graph.location()).hasToString("my_graph.yaml:1");
        assertThat(graph.nodes().get("add_one").location()).hasToString("my_graph.yaml:3");

        assertThatThrownBy(() -> GraphDsl.fromYaml(folder.resolve("none.yaml")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot read the graph file " + folder.resolve("none.yaml") + ".");
    }
}
