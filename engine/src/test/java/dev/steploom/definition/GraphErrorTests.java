package dev.steploom.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.Dependency.DynamicCollectDependencyDefinition;
import dev.steploom.definition.Dependency.MultiDependencyDefinition;
import dev.steploom.type.RuntimeType;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What definition errors say, word by word: what, where, and what to do. */
class GraphErrorTests {
    private static final RuntimeType INT = RuntimeType.of(Integer.class);
    private static final OpDefinition ONE = OpDefinition.builder("one", context -> context.emit(1))
            .outputs(OutputDefinition.of("result", INT))
            .build();
    private static final OpDefinition ADD = OpDefinition.builder("add_one", context -> context.emit(2))
            .inputs(InputDefinition.of("number", INT))
            .outputs(OutputDefinition.of("result", INT))
            .build();

    private static List<String> problems(ThrowingCallable code) {
        GraphDefinitionException thrown = catchThrowableOfType(GraphDefinitionException.class, code);
        assertThat(thrown).as("a GraphDefinitionException").isNotNull();
        return thrown.problems().stream().map(Problem::message).toList();
    }

    @Test
    void aCycleIsNamedNodeByNode() {
        GraphBuilder graph = GraphDefinition.builder("g")
                .define(ADD)
                .invoke(NodeInvocation.of("add_one").as("a"))
                .invoke(NodeInvocation.of("add_one").as("b"))
                .invoke(NodeInvocation.of("add_one").as("c"))
                .dependency("a", "number", new DependencyDefinition("c"))
                .dependency("b", "number", new DependencyDefinition("a"))
                .dependency("c", "number", new DependencyDefinition("b"));

        assertThat(problems(graph::build))
                .containsExactly(
                        "graph 'g': the nodes depend on each other in a cycle: a -> b -> c -> a. Remove one of "
                                + "these dependencies.");
    }

    @Test
    void anErrorNamesTheLineOfTheUsersCode() {
        GraphBuilder graph = GraphDefinition.builder("g")
                .define(ADD)
                .invoke(NodeInvocation.of("add_one").as("a"))
                .dependency("a", "number", new DependencyDefinition("b"));
        GraphDefinitionException thrown = catchThrowableOfType(GraphDefinitionException.class, graph::build);

        assertThat(thrown).hasMessageMatching("graph 'g': .* \\(GraphErrorTests.java:\\d+\\)");
        assertThat(thrown.problems().get(0).location().className()).isEqualTo(GraphErrorTests.class.getName());
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        GraphBuilder graph = GraphDefinition.builder("g")
                .define(ONE, ADD)
                .dependency("add_one", "nuber", new DependencyDefinition("one"))
                .dependency("ad_one", "number", new DependencyDefinition("one"))
                .inputMappings(new InputMapping("x", "tow", "number"))
                .outputMappings(new OutputMapping("total", "add_one", "sum"));

        assertThat(problems(graph::build))
                .containsExactly(
                        "graph 'g': op 'add_one' has no input \"nuber\". Did you mean \"number\"?",
                        "graph 'g': dependencies are given for node \"ad_one\", which is not in the graph. Did you mean "
                                + "\"add_one\"?",
                        "graph 'g': input mapping \"x\" leads to node \"tow\", which is not in the graph. The nodes are "
                                + "add_one, one.",
                        "graph 'g': output mapping \"total\" comes from output \"sum\" of op 'add_one', which has no such "
                                + "output. The outputs are result.");
    }

    @Test
    void anUnknownSourceIsAnsweredWithTheNearestName() {
        assertThat(problems(() -> GraphDefinition.builder("g")
                        .define(ONE, ADD)
                        .dependency("add_one", "number", new DependencyDefinition("on"))
                        .build()))
                .containsExactly(
                        "graph 'g': input \"number\" of op 'add_one' depends on node \"on\", which is not in the "
                                + "graph. Did you mean \"one\"?");
    }

    @Test
    void anUnknownOutputIsAnsweredWithThoseThatThereAre() {
        assertThat(problems(() -> GraphDefinition.builder("g")
                        .define(ONE, ADD)
                        .dependency("add_one", "number", new DependencyDefinition("one", "value"))
                        .build()))
                .containsExactly("graph 'g': input \"number\" of op 'add_one' depends on output \"value\" of op 'one', "
                        + "which has no such output. The outputs are result.");
    }

    @Test
    void aNodeCannotDependOnItself() {
        assertThat(problems(() -> GraphDefinition.builder("g")
                        .define(ADD)
                        .dependency("add_one", "number", new DependencyDefinition("add_one"))
                        .build()))
                .containsExactly(
                        "graph 'g': input \"number\" of op 'add_one' depends on its own node. Break the circle.");
    }

    @Test
    void twoNodesCannotShareAName() {
        assertThat(problems(() -> GraphDefinition.builder("g")
                        .define(ONE)
                        .invoke(NodeInvocation.of("one").as("x"))
                        .invoke(NodeInvocation.of("one").as("x"))
                        .build()))
                .containsExactly("graph 'g' has two nodes named \"x\". Give one of them another alias.");
    }

    @Test
    void twoDefinitionsCannotShareAName() {
        OpDefinition other = OpDefinition.builder("one", context -> {}).build();

        assertThat(problems(
                        () -> GraphDefinition.builder("g").define(ONE, other).build()))
                .containsExactly("graph 'g' has two different definitions named \"one\". Rename one of them; "
                        + "if it is one op, keep it in a constant and call that.");
    }

    @Test
    void severalOutputsNeedAList() {
        assertThat(problems(() -> GraphDefinition.builder("g")
                        .define(ONE, ADD)
                        .dependency(
                                "add_one",
                                "number",
                                new MultiDependencyDefinition(List.of(new DependencyDefinition("one"))))
                        .build()))
                .containsExactly("graph 'g': several outputs fan in to input \"number\" of op 'add_one', whose type "
                        + "Integer is not a list. Make it a List<Integer>.");
    }

    @Test
    void aPlainOutputCannotBeCollected() {
        OpDefinition sum = OpDefinition.builder("sum", context -> {})
                .inputs(InputDefinition.of("numbers", RuntimeType.listOf(INT)))
                .build();

        assertThat(problems(() -> GraphDefinition.builder("g")
                        .define(ONE, sum)
                        .dependency("sum", "numbers", new DynamicCollectDependencyDefinition("one"))
                        .build()))
                .containsExactly("graph 'g': op 'sum' collects output \"result\" of op 'one', which is not dynamic. "
                        + "Depend on it directly.");
    }

    @Test
    void aBadNameIsRefusedWithTheRule() {
        assertThat(problems(() -> OpDefinition.builder("add-one", context -> {}).build()))
                .containsExactly("op name \"add-one\" is not a valid name. Names consist of letters, digits and "
                        + "underscores, and have at least one.");
        assertThat(problems(() -> OpDefinition.builder("input", context -> {}).build()))
                .containsExactly("op name \"input\" is a reserved name. Choose another, such as \"input_value\".");
    }

    @Test
    void anInputThatNothingCanFeedIsRefused() {
        OpDefinition opaque = OpDefinition.builder("store", context -> {})
                .inputs(InputDefinition.of("connection", RuntimeType.of(Thread.class)))
                .build();
        GraphDefinition graph = GraphDefinition.builder("g").define(opaque).build();

        assertThat(problems(() -> JobDefinition.builder(graph).name("j").build()))
                .containsExactly("job 'j': input \"connection\" of op 'store' is not connected, and a Thread cannot be "
                        + "given in run config. Connect it to an output, or map it to an input of the job.");
    }

    @Test
    void anUnmarkedPlaceOfAFanInIsNamed() {
        OpDefinition sum = OpDefinition.builder("sum", context -> {})
                .inputs(InputDefinition.of("numbers", RuntimeType.listOf(INT)))
                .build();

        assertThat(problems(() -> GraphDefinition.builder("g")
                        .define(sum)
                        .dependency(
                                "sum", "numbers", new MultiDependencyDefinition(List.of(Dependency.MappedInput.PLACE)))
                        .build()))
                .containsExactly(
                        "graph 'g': place 0 of the fan-in to input \"numbers\" of op 'sum' is marked as a mapped "
                                + "input, but no input mapping feeds it. Add one.");
    }

    @Test
    void aMissingResourceIsNamedWithTheOpThatAsksForIt() {
        OpDefinition loads = OpDefinition.builder("load", context -> {})
                .requires(List.of("database"))
                .build();
        GraphDefinition graph = GraphDefinition.builder("g").define(loads).build();

        assertThat(problems(() -> JobDefinition.builder(graph)
                        .name("j")
                        .resource("databse", dev.steploom.resource.ResourceDefinition.of("x"))
                        .build()))
                .containsExactly(
                        "job 'j': op 'load' requires resource \"database\", which the job does not have. Did you "
                                + "mean \"databse\"?");
    }
}
