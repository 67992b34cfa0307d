package dev.steploom;

import static dev.steploom.Arithmetic.ADDER;
import static dev.steploom.Arithmetic.ADD_ONE;
import static dev.steploom.Arithmetic.BIG;
import static dev.steploom.Arithmetic.FORK;
import static dev.steploom.Arithmetic.HELLO;
import static dev.steploom.Arithmetic.PRINT;
import static dev.steploom.Arithmetic.RANGE;
import static dev.steploom.Arithmetic.RETURN_FIVE;
import static dev.steploom.Arithmetic.SIZE;
import static dev.steploom.Arithmetic.SMALL;
import static dev.steploom.Arithmetic.SPLIT;
import static dev.steploom.Arithmetic.SUM;
import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.firstOf;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Arithmetic.Big;
import dev.steploom.Arithmetic.Fork;
import dev.steploom.Arithmetic.Small;
import dev.steploom.Arithmetic.Split;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each form of wiring compiles down to. */
class WiringTests {

    record Handles(Out<Integer> total, Out<Integer> meanValue) {}

    private static List<String> wires(GraphFunction.NoOut0 body) {
        return GraphText.of(job("wired", body).graph());
    }

    @Test
    void callsBecomeNodesInTheOrderTheyWereMade() {
        Job<Integer> job = job("do_stuff", () -> {
            var five = RETURN_FIVE.call();
            return ADDER.call(ADD_ONE.call(five), ADD_ONE.call(five));
        });

        assertThat(GraphText.of(job.graph()))
                .containsExactly(
                        "return_five()",
                        "add_one(number=return_five.result)",
                        "add_one_2:add_one(number=return_five.result)",
                        "adder(a=add_one.result, b=add_one_2.result)",
                        "result <- adder.result");
    }

    @Test
    void componentsOfRecordsAreOutputs() {
        assertThat(wires(() -> {
                    var halves = SPLIT.call(value(8));
                    ADDER.call(halves.get(Split::left), halves.get(Split::rightHalf));
                }))
                .containsExactly("split(number=value(8))", "adder(a=split.left, b=split.right_half)");
    }

    @Test
    void optionalComponentsAreOptionalOutputs() {
        assertThat(wires(() -> {
                    var fork = FORK.call(value(8));
                    PRINT.call(firstOf(fork.opt(Fork::even), fork.opt(Fork::odd)));
                }))
                .containsExactly("fork(number=value(8))", "print(number=fork.even | fork.odd)");
    }

    @Test
    void casesOfSealedInterfacesAreOptionalOutputs() {
        assertThat(wires(() -> {
                    var size = SIZE.call(value(8));
                    PRINT.call(firstOf(BIG.call(size.when(Big.class)), SMALL.call(size.when(Small.class))));
                }))
                .containsExactly(
                        "size(number=value(8))",
                        "big(big=size.big)",
                        "small(small=size.small)",
                        "print(number=big.result | small.result)");
    }

    @Test
    void firstOfTakesFirstOf() {
        assertThat(wires(() -> {
                    var a = RETURN_FIVE.call();
                    PRINT.call(firstOf(firstOf(a, ADD_ONE.call(a)), ADD_ONE.call(a)));
                }))
                .last()
                .isEqualTo("print(number=return_five.result | add_one.result | add_one_2.result)");
    }

    @Test
    void allOfSomeOutputsFansIn() {
        assertThat(wires(() -> SUM.call(all(RETURN_FIVE.call(), RETURN_FIVE.call()))))
                .containsExactly(
                        "return_five()",
                        "return_five_2:return_five()",
                        "sum(nums=[return_five.result, return_five_2.result])");
    }

    @Test
    void allOfAListOfOutputsFansIn() {
        assertThat(wires(() -> {
                    List<Out<Integer>> outs = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        outs.add(RETURN_FIVE.call());
                    }
                    SUM.call(all(outs));
                }))
                .last()
                .isEqualTo("sum(nums=[return_five.result, return_five_2.result, return_five_3.result])");
    }

    @Test
    void afterPassesOrderAlone() {
        assertThat(wires(() -> PRINT.after(HELLO.call()).call(value(3))))
                .containsExactly("hello()", "print(number=value(3)) after hello.result");
    }

    @Test
    void afterMayBeSaidSeveralTimes() {
        assertThat(wires(() -> {
                    var five = RETURN_FIVE.call();
                    HELLO.after(five)
                            .after(SPLIT.call(five), ADD_ONE.call(five))
                            .call();
                }))
                .last()
                .isEqualTo("hello() after return_five.result, split.left, add_one.result");
    }

    @Test
    void afterADynamicOutputWaitsForAllOfIt() {
        assertThat(wires(() -> {
                    var range = RANGE.call(value(3));
                    HELLO.after(range, each(range).map(ADD_ONE)).call();
                }))
                .last()
                .isEqualTo("hello() after collect(range.result), collect(add_one.result)");
    }

    @Test
    void eachMapsOpsAndGraphsAndBodies() {
        Graph1<Integer, Integer> addTwo = graph("add_two", (Out<Integer> x) -> ADD_ONE.call(ADD_ONE.call(x)));

        assertThat(wires(() -> {
                    var five = RETURN_FIVE.call();
                    SUM.call(each(RANGE.call(five))
                            .map(ADD_ONE)
                            .map(addTwo)
                            .map(x -> ADDER.call(x, five))
                            .collect());
                }))
                .containsExactly(
                        "return_five()",
                        "range(n=return_five.result)",
                        "add_one(number=range.result)",
                        "add_two(in0=add_one.result)",
                        "adder(a=add_two.result, b=return_five.result)",
                        "sum(nums=collect(adder.result))");
    }

    @Test
    void aGraphMayReturnAMappedOutput() {
        Graph1<Integer, Dynamic<Integer>> graph =
                graph("mapped", (Out<Integer> n) -> each(RANGE.call(n)).map(ADD_ONE));

        assertThat(GraphText.of(graph.definition()))
                .containsExactly("range(n=<in0>)", "add_one(number=range.result)", "result <- add_one.result[?]");
        assertThat(graph.definition().outputs().get(0).dynamic()).isTrue();
    }

    @Test
    void aGraphMayReturnADynamicOutput() {
        Graph1<Integer, Dynamic<Integer>> graph = graph("dynamic", (Out<Integer> n) -> RANGE.call(n));

        assertThat(GraphText.of(graph.definition())).last().isEqualTo("result <- range.result[?]");
        assertThat(graph.definition().outputs().get(0).dynamic()).isTrue();
    }

    @Test
    void aRecordOfOutputsNamesTheOutputs() {
        Job<Handles> job = job("handles", () -> {
            var five = RETURN_FIVE.call();
            return new Handles(five, ADD_ONE.call(five));
        });

        assertThat(GraphText.of(job.graph()))
                .containsExactly(
                        "return_five()",
                        "add_one(number=return_five.result)",
                        "total <- return_five.result",
                        "mean_value <- add_one.result");
    }

    @Test
    void outputsOfANestedGraphArePickedByComponent() {
        Graph1<Integer, Handles> graph =
                graph("inner", (Out<Integer> n) -> new Handles(ADD_ONE.call(n), ADD_ONE.call(n)));

        assertThat(wires(() -> {
                    Out<Handles> inner = graph.call(value(1));
                    Out<Integer> mean = inner.get(Handles::meanValue);
                    ADDER.call(inner.get(Handles::total), mean);
                }))
                .containsExactly("inner(in0=value(1))", "adder(a=inner.total, b=inner.mean_value)");
    }

    @Test
    void aGraphMayReturnAllOutputsOfAnOp() {
        Graph1<Integer, Split> graph = graph("halve", (Out<Integer> n) -> SPLIT.call(n));

        assertThat(wires(() -> PRINT.call(graph.call(value(1)).get(Split::rightHalf))))
                .containsExactly("halve(in0=value(1))", "print(number=halve.right_half)");
        assertThat(GraphText.of(graph.definition()))
                .containsExactly("split(number=<in0>)", "left <- split.left", "right_half <- split.right_half");
    }

    @Test
    void graphInputsReachSeveralNodesAndPlacesOfFanIns() {
        Graph2<Integer, Integer, Integer> graph = graph("inner", (Out<Integer> a, Out<Integer> b) -> {
            PRINT.call(b);
            PRINT.call(a);
            return SUM.call(all(b, RETURN_FIVE.call(), a));
        });

        assertThat(GraphText.of(graph.definition()))
                .containsExactly(
                        "print(number=<in1>)",
                        "print_2:print(number=<in0>)",
                        "return_five()",
                        "sum(nums=[<in1>, return_five.result, <in0>])",
                        "result <- sum.result");
        assertThat(graph.definition().inputs()).extracting("name").containsExactly("in0", "in1");
    }

    @Test
    void aGraphMadeInsideOfABodyKeepsItsCallsToItself() {
        assertThat(wires(() -> {
                    var five = RETURN_FIVE.call();
                    Graph1<Integer, Integer> inner = graph("inner", (Out<Integer> x) -> ADD_ONE.call(x));
                    ADD_ONE.call(inner.call(five));
                }))
                .containsExactly("return_five()", "inner(in0=return_five.result)", "add_one(number=inner.result)");
    }
}
