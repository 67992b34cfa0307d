package dev.steploom;

import static dev.steploom.Arithmetic.ADDER;
import static dev.steploom.Arithmetic.ADD_ONE;
import static dev.steploom.Arithmetic.BIG;
import static dev.steploom.Arithmetic.FORK;
import static dev.steploom.Arithmetic.HELLO;
import static dev.steploom.Arithmetic.RANGE;
import static dev.steploom.Arithmetic.RETURN_FIVE;
import static dev.steploom.Arithmetic.SIZE;
import static dev.steploom.Arithmetic.SUM;
import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.firstOf;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.io.InMemoryIOManager;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What a result tells of the values that steps were given. */
class InputValueTests {
    private static final Op1<Integer, Integer> FAIL = op("fail", (Integer number) -> fail(number));

    private static int fail(int number) {
        throw new IllegalStateException("no luck with " + number);
    }

    private static final Job<Integer> SUMS = job("sums", () -> {
        var five = RETURN_FIVE.call();
        return ADDER.call(ADD_ONE.call(five), value(3));
    });

    @Test
    void areThoseOfOutputsAndConstants() {
        var result = SUMS.executeInProcess();

        assertThat(result.inputNames("adder")).containsExactly("a", "b");
        assertThat(result.inputValue("adder", "a")).isEqualTo(6);
        assertThat(result.inputValue("adder", "b")).isEqualTo(3);
        assertThat(result.inputNames("return_five")).isEmpty();
    }

    @Test
    void areKnownOfAStepThatFailed() {
        var result = job("broken", () -> FAIL.inputs("number").call(RETURN_FIVE.call()))
                .executeInProcess(o -> o.raiseOnError(false));

        assertThat(result.inputValue("fail", "number")).isEqualTo(5);
    }

    @Test
    void areListsWhereSeveralAreGathered() {
        var result = job("gathered", () -> {
                    var five = RETURN_FIVE.call();
                    var mapped = each(RANGE.call(five)).map(ADD_ONE);
                    SUM.as("of_all").call(all(five, ADD_ONE.call(five)));
                    SUM.as("of_mapped").call(mapped.collect());
                    SUM.as("of_dynamic").call(each(RANGE.as("again").call(five)).collect());
                })
                .executeInProcess();

        assertThat(result.inputValue("of_all", "nums")).isEqualTo(List.of(5, 6));
        assertThat(result.inputValue("of_mapped", "nums")).isEqualTo(List.of(1, 2, 3, 4, 5));
        assertThat(result.inputValue("of_dynamic", "nums")).isEqualTo(List.of(0, 1, 2, 3, 4));
        assertThat(result.inputValue("add_one[3]", "number")).isEqualTo(3);
    }

    @Test
    void followMappedStepsKeyByKey() {
        var result = job("mapped", () -> {
                    each(RANGE.call(RETURN_FIVE.call()))
                            .map(ADD_ONE.as("first"))
                            .map(ADD_ONE.as("second"));
                })
                .executeInProcess();

        assertThat(result.inputValue("second[4]", "number")).isEqualTo(5);
    }

    @Test
    void areTheBranchThatRan() {
        var result = job("branches", () -> {
                    var fork = FORK.call(RETURN_FIVE.call());
                    ADD_ONE.call(firstOf(fork.opt(Arithmetic.Fork::even), fork.opt(Arithmetic.Fork::odd)));
                })
                .executeInProcess();

        assertThat(result.inputValue("add_one", "number")).isEqualTo(5);
    }

    @Test
    void leaveOutWhatIsOnlyAnOrder() {
        var result = job("ordered", () -> {
                    ADD_ONE.after(HELLO.call()).call(RETURN_FIVE.call());
                })
                .executeInProcess();

        assertThat(result.inputNames("add_one")).containsExactly("number");
    }

    @Test
    void reachIntoGraphs() {
        Graph1<Integer, Integer> twice = graph(
                "twice",
                (Out<Integer> x) ->
                        ADD_ONE.as("second").call(ADD_ONE.as("first").call(x)));
        var result = job("nested", () -> twice.call(RETURN_FIVE.call())).executeInProcess();

        assertThat(result.inputValue("twice.second", "number")).isEqualTo(6);
    }

    @Test
    void areLoadedFromTheManagerThatKeepsThem() {
        var result = job(
                        "kept",
                        () -> ADD_ONE.call(RETURN_FIVE.call()),
                        j -> j.resource(
                                Steploom.resource("io_manager", InMemoryIOManager.class), new InMemoryIOManager()))
                .execute();

        assertThat(result.inputValue("add_one", "number")).isEqualTo(5);
    }

    @Test
    void doNotAddEvents() {
        var result = job("kept", () -> ADD_ONE.call(RETURN_FIVE.call())).execute();
        int events = result.events().size();

        result.inputValue("add_one", "number");

        assertThat(result.events()).hasSize(events);
    }

    @Test
    void sayWhyAStepHasNone() {
        var skipped = job("skipping", () -> {
                    BIG.call(SIZE.call(value(1)).when(Arithmetic.Big.class));
                })
                .executeInProcess();
        var failed = job("broken", () -> ADD_ONE.call(FAIL.inputs("number").call(value(1))))
                .executeInProcess(o -> o.raiseOnError(false));

        assertThatThrownBy(() -> skipped.inputNames("big"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("Step 'big' was given no inputs: it was skipped.");
        assertThatThrownBy(() -> failed.inputValue("add_one", "number"))
                .hasMessage("Step 'add_one' was given no inputs: it did not run, because a step upstream failed.");
    }

    @Test
    void nameTheNearestWhereThereIsNone() {
        var result = SUMS.executeInProcess();

        assertThatThrownBy(() -> result.inputValue("adder", "c"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("Step 'adder' has no input \"c\". Did you mean \"a\"?");
        assertThatThrownBy(() -> result.inputNames("add_on"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no step \"add_on\". Did you mean \"add_one\"?");
    }
}
