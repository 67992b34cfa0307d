package dev.steploom;

import static dev.steploom.Arithmetic.ADDER;
import static dev.steploom.Arithmetic.ADD_ONE;
import static dev.steploom.Arithmetic.HELLO;
import static dev.steploom.Arithmetic.PRINT;
import static dev.steploom.Arithmetic.RETURN_FIVE;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.definition.GraphDefinitionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is said when calls do not fit together; every text names the line of the user's code. */
class CompositionErrorTests {

    record Mixed(Out<Integer> total, int count) {}

    /** Runs a body that is to be refused; the refused call stands on the line behind {@link Lines#next}. */
    static void refused(String message, Body body) {
        String[] line = {""};
        assertThatThrownBy(() -> job("j", () -> body.run(line)))
                .isInstanceOf(GraphDefinitionException.class)
                .satisfies(thrown -> assertThat(thrown).hasMessage(message + " (" + line[0] + ")"));
    }

    interface Body {
        void run(String[] line);
    }

    @Test
    void anOpCalledOutsideOfAJob() {
        String line = Lines.next();
        assertThatThrownBy(() -> ADD_ONE.call(value(3)))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessage(
                        "op 'add_one' was called outside of a job or graph. Call it in a body, where calls are recorded: "
                                + "job(\"my_job\", () -> ...). To run the code of the op at once, call its method. ("
                                + line + ")");
    }

    @Test
    void aGraphCalledOutsideOfAJob() {
        Graph0<Integer> graph = graph("five", () -> RETURN_FIVE.call());
        String line = Lines.next();
        assertThatThrownBy(() -> graph.call())
                .hasMessage(
                        "graph 'five' was called outside of a job or graph. Call it in a body, where calls are recorded: "
                                + "job(\"my_job\", () -> ...). To run the graph, make a job of it: toJob(\"my_job\"). ("
                                + line
                                + ")");
    }

    @Test
    void aCallAfterABodyThatThrew() {
        assertThatThrownBy(() -> job("j", () -> value(Integer.parseInt("five"))))
                .isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> ADD_ONE.call(value(3))).hasMessageStartingWith("op 'add_one' was called outside");
    }

    @Test
    void aLambdaWithoutAName() {
        String line = Lines.next();
        assertThatThrownBy(() -> op((Integer number) -> number + 1))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessage(
                        "An op made of a lambda needs a name: write op(\"my_op\", (Integer number) -> ...), or make it a "
                                + "method and write op(MyClass::myMethod). (" + line + ")");
    }

    @Test
    void aBadName() {
        String line = Lines.next();
        assertThatThrownBy(() -> op("add one", (Integer number) -> number + 1))
                .hasMessage(
                        "op name \"add one\" is not a valid name. Names consist of letters, digits and underscores, and "
                                + "have at least one. (" + line + ")");
    }

    @Test
    void tooFewInputNames() {
        String line = Lines.next();
        assertThatThrownBy(() -> ADDER.inputs("left"))
                .hasMessage("inputs(...) names 1 inputs of op 'adder', which has 2. Name each. (" + line + ")");
    }

    @Test
    void anOutputOfAnotherBody() {
        refused(
                "graph 'inner': input \"number\" of op 'add_one' is given output \"result\" of op 'return_five', which was "
                        + "made in the body of graph 'j', not of graph 'inner'. Make it an input of the graph, or call "
                        + "the op here.",
                line -> {
                    var five = RETURN_FIVE.call();
                    graph("inner", () -> {
                        line[0] = Lines.next();
                        ADD_ONE.call(five);
                    });
                });
    }

    @Test
    void anOutputOfABodyThatEnded() {
        Out<?>[] kept = new Out<?>[1];
        job("first", () -> {
            kept[0] = RETURN_FIVE.call();
        });

        refused(
                "graph 'j': after(...) of op 'hello' is given output \"result\" of op 'return_five', which was made in the "
                        + "body of graph 'first', not of graph 'j'. Make it an input of the graph, or call the op here.",
                line -> {
                    line[0] = Lines.next();
                    HELLO.after(kept[0]).call();
                });
    }

    @Test
    void aNullInput() {
        refused(
                "graph 'j': input \"number\" of op 'add_one' is null. Pass an Out: what another call returned, or "
                        + "value(...).",
                line -> {
                    line[0] = Lines.next();
                    ADD_ONE.call(null);
                });
    }

    @Test
    void aGraphWithoutOutputsWhereOneIsTaken() {
        Graph0<Void> silent = graph("silent", () -> {
            HELLO.call();
        });
        refused(
                "graph 'j': after(...) of op 'hello' is given graph 'silent', which has no output. Return an Out from its "
                        + "body.",
                line -> {
                    line[0] = Lines.next();
                    HELLO.after(silent.call()).call();
                });
    }

    @Test
    void orderBehindAGraphInput() {
        String[] line = new String[1];
        assertThatThrownBy(() -> graph("g", (Out<Integer> number) -> {
                    line[0] = Lines.next();
                    HELLO.after(number).call();
                }))
                .satisfies(thrown -> assertThat(thrown)
                        .hasMessage(
                                "graph 'g': after(...) of op 'hello' takes outputs of nodes, and is given input \"in0\" of "
                                        + "graph 'g'. Give the op a parameter of type Void, and pass the input to it. ("
                                        + line[0]
                                        + ")"));
    }

    @Test
    void anInputThatIsNotUsed() {
        String line = Lines.next();
        assertThatThrownBy(() -> graph("g", (Out<Integer> used, Out<Integer> unused) -> PRINT.call(used)))
                .hasMessage(
                        "graph 'g': the body does not use input \"in1\". Pass it to a call, or remove the parameter. ("
                                + line + ")");
    }

    @Test
    void aBodyThatReturnsItsInput() {
        String line = Lines.next();
        assertThatThrownBy(() -> graph("g", (Out<Integer> number) -> number))
                .hasMessage(
                        "graph 'g': the body returns input \"in0\" of graph 'g', but an output of a graph is an output of "
                                + "a node in it. Pass it through an op, and return what the call gives. (" + line
                                + ")");
    }

    @Test
    void aBodyThatReturnsAnOutputOfAnother() {
        AtomicReference<Out<Integer>> kept = new AtomicReference<>();
        job("first", () -> {
            kept.set(RETURN_FIVE.call());
        });
        String line = Lines.next();
        assertThatThrownBy(() -> graph("g", () -> kept.get()))
                .hasMessage(
                        "graph 'g': the body returns output \"result\" of op 'return_five', which was made in the body of "
                                + "graph 'first'. (" + line + ")");
    }

    @Test
    void aBodyThatReturnsARecordOfOtherThings() {
        String line = Lines.next();
        assertThatThrownBy(() -> job("g", () -> new Mixed(RETURN_FIVE.call(), 1)))
                .hasMessage(
                        "graph 'g': component \"count\" of the record Mixed that the body returns is not an Out. A body "
                                + "returns nothing, an Out, or a record of Outs. (" + line + ")");
    }

    @Test
    void twoOpsOfOneName() {
        refused(
                "graph 'j' has two different definitions named \"add_one\". Rename one of them; "
                        + "if it is one op, keep it in a constant and call that.",
                line -> {
                    Op1<Integer, Integer> other =
                            op("add_one", (Integer number) -> number + 2).inputs("number");
                    ADD_ONE.call(value(1));
                    line[0] = Lines.next();
                    other.call(value(1));
                });
    }

    @Test
    void anEmptyAlias() {
        refused("as(\"\") names no node. Give a name, or leave as(...) out to use the definition's.", line -> {
            line[0] = Lines.next();
            RETURN_FIVE.as("").call();
        });
    }
}
