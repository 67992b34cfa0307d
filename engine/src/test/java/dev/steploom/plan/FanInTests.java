package dev.steploom.plan;

import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Graph1;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Out;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.Dependency.MappedInput;
import dev.steploom.definition.Dependency.MultiDependencyDefinition;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.InputMapping;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.RunOptions;
import dev.steploom.type.RuntimeType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inputs of a graph as places in a fan-in. */
class FanInTests {
    private static final Op0<Integer> ONE = op("one", () -> 1);
    private static final Op0<Integer> TWO = op("two", () -> 2);
    private static final Op1<List<Integer>, Integer> SUM = op(
            "sum",
            (List<Integer> numbers) ->
                    numbers.stream().mapToInt(Integer::intValue).sum());
    private static final Graph1<Integer, Integer> WITH_ONE = graph(
                    "with_one", (Out<Integer> number) -> SUM.call(all(number, ONE.call())))
            .inputs("number");

    record Thing(Class<?> type) {}

    static int count(List<Thing> things) {
        return things.size();
    }

    static Thing thing() {
        return new Thing(Integer.class);
    }

    @Test
    void anOutputFillsThePlace() {
        assertThat(job("j", () -> WITH_ONE.call(TWO.call())).executeInProcess().output())
                .isEqualTo(3);
    }

    @Test
    void aValueFillsThePlace() {
        assertThat(job("j", () -> WITH_ONE.call(value(10))).executeInProcess().output())
                .isEqualTo(11);
    }

    @Test
    void runConfigFillsThePlaceWithOneValue() {
        Job<Integer> job = WITH_ONE.toJob("sums");

        assertThat(job.executeInProcess(o -> o.runConfig(RunConfig.parse("inputs: {number: {value: 41}}")))
                        .output())
                .isEqualTo(42);
    }

    @Test
    void aPlaceThatNothingCanFillIsRefused() {
        Op1<List<Thing>, Integer> count = op(FanInTests::count);
        Job<Integer> job = graph(
                        "counted",
                        (Out<Thing> some) ->
                                count.call(all(some, op(FanInTests::thing).call())))
                .toJob("things");

        assertThatThrownBy(job::executeInProcess)
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageStartingWith(
                        "job 'things': input \"in0\" gets no value, and a Thing, as input \"things\" of op"
                                + " 'count' takes it, cannot be given in run config. Give the job one: inputValue(\"in0\", …).");
    }

    @Test
    void aDefaultOfTheListFillsNoPlace() {
        RuntimeType numbers = RuntimeType.listOf(RuntimeType.of(Integer.class));
        OpDefinition sum = OpDefinition.builder("sum", context -> {})
                .inputs(InputDefinition.of("numbers", numbers).withDefault(List.of(1)))
                .build();
        JobDefinition job = JobDefinition.builder(GraphDefinition.builder("sums")
                        .define(sum, ONE.definition())
                        .dependency(
                                "sum",
                                "numbers",
                                new MultiDependencyDefinition(
                                        List.of(MappedInput.PLACE, new DependencyDefinition("one"))))
                        .inputMappings(new InputMapping("number", "sum", "numbers").atFanInIndex(0))
                        .build())
                .build();

        assertThatThrownBy(() -> JobExecution.executeInProcess(job, new RunOptions()))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageStartingWith("op 'sum' takes an input of its graph, which gets no value, as one of several"
                        + " sources. Give the graph's input a value.");
    }

    @Test
    void aPlaceIsNotFilledByAFanIn() {
        Op1<List<List<Integer>>, Integer> size = op("size", (List<List<Integer>> lists) -> lists.size());
        Op0<List<Integer>> list = op("list", () -> List.of(1, 2));
        Graph1<List<Integer>, Integer> lists =
                graph("lists", (Out<List<Integer>> some) -> size.call(all(some, list.call())));
        Job<Integer> job = job("j", () -> lists.call(all(ONE.call(), TWO.call())));

        assertThatThrownBy(job::executeInProcess)
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageStartingWith("op 'size' takes several outputs as one of several sources. Fan in once only.");
    }
}
