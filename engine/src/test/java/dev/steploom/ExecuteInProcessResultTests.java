package dev.steploom;

import static dev.steploom.Arithmetic.ADDER;
import static dev.steploom.Arithmetic.ADD_ONE;
import static dev.steploom.Arithmetic.HELLO;
import static dev.steploom.Arithmetic.RANGE;
import static dev.steploom.Arithmetic.RETURN_FIVE;
import static dev.steploom.Arithmetic.SPLIT;
import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Arithmetic.Split;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Typed outputs of a run. */
class ExecuteInProcessResultTests {

    record Handles(Out<Integer> total, Out<Dynamic<Integer>> partSums) {}

    private static final Job<Integer> DO_STUFF = job("do_stuff", () -> {
        var five = RETURN_FIVE.call();
        return ADDER.call(ADD_ONE.call(five), ADD_ONE.call(five));
    });

    private static final Job<Handles> SEVERAL = job("several", () -> {
        var five = RETURN_FIVE.call();
        return new Handles(five, each(RANGE.call(five)).map(ADD_ONE));
    });

    @Test
    void theOutputOfTheJobHasItsType() {
        int twelve = DO_STUFF.executeInProcess().output();

        assertThat(twelve).isEqualTo(12);
    }

    @Test
    void aJobWithoutOutputGivesNull() {
        Job<Void> job = job("silent", () -> {
            HELLO.call();
        });

        assertThat(job.executeInProcess().output()).isNull();
    }

    @Test
    void namedOutputsAreAskedForByComponent() {
        var result = SEVERAL.executeInProcess();
        int total = result.output(Handles::total);
        Dynamic<Integer> parts = result.output(Handles::partSums);

        assertThat(total).isEqualTo(5);
        assertThat(parts.values()).containsExactly(1, 2, 3, 4, 5);
        assertThat(result.outputValue("part_sums")).isEqualTo(Map.of("0", 1, "1", 2, "2", 3, "3", 4, "4", 5));
    }

    @Test
    void theWholeOfNamedOutputsIsRefused() {
        assertThatThrownBy(() -> SEVERAL.executeInProcess().output())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are several outputs: [total, partSums]. Ask for one: output(Handles::total).");
    }

    @Test
    void anOpThatIsCalledOnceStandsForItsOutput() {
        int five = DO_STUFF.executeInProcess().output(RETURN_FIVE);

        assertThat(five).isEqualTo(5);
    }

    @Test
    void anOpInsideOfAGraphIsFound() {
        Graph1<Integer, Integer> inner = graph("inner", (Out<Integer> x) -> ADD_ONE.call(x));
        var result = job("outer", () -> inner.call(value(3))).executeInProcess();

        assertThat(result.output(ADD_ONE)).isEqualTo(4);
        assertThat(result.outputForNode("inner.add_one", "result")).isEqualTo(4);
    }

    @Test
    void anOpThatIsCalledTwiceIsRefusedWithTheNames() {
        assertThatThrownBy(() -> DO_STUFF.executeInProcess().output(ADD_ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("job 'do_stuff' calls op 'add_one' 2 times: add_one, add_one_2. Say which: "
                        + "outputForNode(\"add_one\").");
    }

    @Test
    void anAliasSaysWhich() {
        assertThat(DO_STUFF.executeInProcess().output(ADD_ONE.as("add_one_2"))).isEqualTo(6);
    }

    @Test
    void anOpThatIsNotCalledIsRefusedWithTheNearestName() {
        Op2<Integer, Integer, Integer> add = op("addr", (Integer a, Integer b) -> a);

        assertThatThrownBy(() -> DO_STUFF.executeInProcess().output(add))
                .hasMessage("job 'do_stuff' does not call op 'addr'. Did you mean \"adder\"?");
    }

    @Test
    void anOpThatRunsForEachKeyIsRefused() {
        assertThatThrownBy(() -> SEVERAL.executeInProcess().output(ADD_ONE))
                .hasMessage(
                        "node 'add_one' of job 'several' runs once per key of a dynamic output, so that it has many "
                                + "values. Ask for the map of them: outputForNode(\"add_one\").");
    }

    @Test
    void outsThatWereKeptStandForTheirValues() {
        AtomicReference<Out<Integer>> left = new AtomicReference<>();
        AtomicReference<Out<Split>> halves = new AtomicReference<>();
        AtomicReference<Each<Integer>> sums = new AtomicReference<>();
        Graph1<Integer, Integer> inner = graph("inner", (Out<Integer> x) -> {
            halves.set(SPLIT.call(x));
            left.set(halves.get().get(Split::left));
            return left.get();
        });
        var result = job("kept", () -> {
                    sums.set(each(RANGE.call(inner.call(value(5)))).map(ADD_ONE));
                })
                .executeInProcess();

        assertThat(result.output(left.get())).isEqualTo(2);
        assertThat(result.output(halves.get())).isEqualTo(new Split(2, 3));
        assertThat(result.output(sums.get()).values()).containsExactly(1, 2);
    }

    @Test
    void anOutOfAnotherJobIsRefused() {
        AtomicReference<Out<Integer>> kept = new AtomicReference<>();
        job("first", () -> {
            kept.set(RETURN_FIVE.call());
        });

        assertThatThrownBy(() -> DO_STUFF.executeInProcess().output(kept.get()))
                .hasMessage("output \"result\" of op 'return_five' was made in the body of graph 'first', which job "
                        + "'do_stuff' uses nowhere. Run the job that it belongs to.");
    }

    @Test
    void anOutOfAGraphThatIsUsedTwiceIsRefused() {
        AtomicReference<Out<Integer>> kept = new AtomicReference<>();
        Graph0<Integer> inner = graph("inner", () -> {
            kept.set(RETURN_FIVE.call());
            return kept.get();
        });
        var result = job("twice", () -> {
                    inner.call();
                    inner.call();
                })
                .executeInProcess();

        assertThatThrownBy(() -> result.output(kept.get()))
                .hasMessage(
                        "output \"result\" of op 'return_five' was made in the body of graph 'inner', which job 'twice' "
                                + "uses 2 times: inner, inner_2. Say which: outputForNode(\"inner.return_five\").");
    }

    @Test
    void aConstantIsNoOutputOfARun() {
        assertThatThrownBy(() -> DO_STUFF.executeInProcess().output(value(3)))
                .hasMessage(
                        "output(...) takes the output of a node, and value(3) is none. Ask for what it is made of.");
    }

    @Test
    void anOutputThatWasNotEmittedSaysWhy() {
        Op1<Integer, Integer> fails = op("fails", (Integer n) -> n / (n - 1));
        Job<Integer> job = job("failing", () -> ADD_ONE.call(fails.call(value(1))));

        var result = job.executeInProcess(o -> o.raiseOnError(false));

        assertThatThrownBy(result::output)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(
                        "Step 'add_one' did not emit its output \"result\": it did not run, because a step upstream "
                                + "failed.");
    }

    @Test
    void aResultIsDrawnAsATimeline() {
        var result = DO_STUFF.execute();

        assertThat(result.timeline())
                .contains("run succeeded")
                .contains("4 succeeded")
                .contains("✓ return_five");
        assertThat(result.timelineSvg()).startsWith("<svg").contains("add_one_2");
    }

    @Test
    void aResultIsPrintedWithItsOutput() {
        assertThat(DO_STUFF.executeInProcess()).hasToString("run of job do_stuff: SUCCESS, 4 steps, output 12");
    }
}
