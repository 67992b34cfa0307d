package dev.steploom;

import static dev.steploom.Arithmetic.ADD_ONE;
import static dev.steploom.Arithmetic.FORK;
import static dev.steploom.Arithmetic.RANGE;
import static dev.steploom.Arithmetic.RETURN_FIVE;
import static dev.steploom.Arithmetic.SIZE;
import static dev.steploom.Arithmetic.SPLIT;
import static dev.steploom.Arithmetic.SUM;
import static dev.steploom.CompositionErrorTests.refused;
import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.firstOf;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Arithmetic.Size;
import dev.steploom.Arithmetic.Split;
import dev.steploom.definition.GraphDefinitionException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is said when outputs, dynamic ones among them, are used in a way that does not fit. */
class CompositionOutputErrorTests {
    record Plain(int left, Optional<Integer> right) {}

    static Plain plain() {
        return new Plain(1, Optional.empty());
    }

    static final Op0<Plain> PLAIN = op(CompositionOutputErrorTests::plain);

    sealed interface Shape permits Round {}

    record Round() implements Shape {}

    static Shape shape() {
        return new Round();
    }

    static final Op0<Shape> SHAPE = op(CompositionOutputErrorTests::shape);

    @Test
    void aBodyThatReturnsNull() {
        refused(
                "graph 'j': the body returns null. Return what a call gives, or nothing at all: () -> { OP.call(); }.",
                line -> {
                    line[0] = Lines.next();
                    job("j", () -> (Out<Integer>) null);
                });
    }

    @Test
    void getOfAValue() {
        refused(
                "get(...) picks one output of several, but output \"result\" of op 'plain' is a value. Annotate the record "
                        + "that the op returns with @Outputs.",
                line -> {
                    line[0] = Lines.next();
                    PLAIN.call().get(Plain::left);
                });
    }

    @Test
    void optOfAValue() {
        refused(
                "opt(...) picks one output of several, but output \"result\" of op 'plain' is a value. Annotate the record "
                        + "that the op returns with @Outputs.",
                line -> {
                    line[0] = Lines.next();
                    PLAIN.call().opt(Plain::right);
                });
    }

    @Test
    void whenOfAValue() {
        refused(
                "when(...) picks one case of several, but output \"result\" of op 'shape' is a value. Annotate the sealed "
                        + "interface that the op returns with @Outputs.",
                line -> {
                    line[0] = Lines.next();
                    SHAPE.call().when(Round.class);
                });
    }

    @Test
    void whenOfTheInterfaceItself() {
        refused(
                "when(...): Size, which op 'size' returns, has the cases Big, Small, and not dev.steploom.Arithmetic$Size.",
                line -> {
                    line[0] = Lines.next();
                    SIZE.call(value(1)).when(Size.class);
                });
    }

    @Test
    void getOfAnOptionalOutput() {
        refused(
                "get(...) takes an output that is always there, but output \"even\" of op 'fork' is optional. Use opt(...).",
                line -> {
                    line[0] = Lines.next();
                    FORK.call(value(1)).get(Arithmetic.Fork::even);
                });
    }

    @Test
    void getOfALambda() {
        refused("get(...) takes a reference to an accessor, such as Split::left, and no lambda.", line -> {
            Component<Split, Integer> left = split -> split.left();
            line[0] = Lines.next();
            SPLIT.call(value(1)).get(left);
        });
    }

    @Test
    void getOfAMethodThatIsNoAccessor() {
        refused("get(...): Split::hashCode is no component. The components are left, rightHalf.", line -> {
            line[0] = Lines.next();
            SPLIT.call(value(1)).get(Split::hashCode);
        });
    }

    @Test
    void severalOutputsWhereOneIsTaken() {
        Op1<Split, Integer> width = op("width", (Split split) -> split.left());
        refused(
                "graph 'j': input \"arg0\" of op 'width' is given op 'split', which has the outputs left, right_half. Pick "
                        + "one with get(...), opt(...) or when(...).",
                line -> {
                    line[0] = Lines.next();
                    width.call(SPLIT.call(value(1)));
                });
    }

    @Test
    void aDynamicOutputWhereOneValueIsTaken() {
        Op1<Object, Void> show = op("show", (Object any) -> {});
        refused(
                "graph 'j': input \"arg0\" of op 'show' is given output \"result\" of op 'range', which is dynamic. Use "
                        + "each(...).map(...) to run for each value, or each(...).collect() for a list of all.",
                line -> {
                    line[0] = Lines.next();
                    show.call(RANGE.call(value(1)));
                });
    }

    @Test
    void eachWhereOneValueIsTaken() {
        Op1<Object, Void> show = op("show", (Object any) -> {});
        refused(
                "graph 'j': input \"arg0\" of op 'show' is given each value of output \"result\" of op 'range'. Use map(...) "
                        + "to run for each value, or collect() for a list of all.",
                line -> {
                    line[0] = Lines.next();
                    show.call(each(RANGE.call(value(1))));
                });
    }

    @Test
    void eachOfAGraphInput() {
        String[] line = new String[1];
        assertThatThrownBy(() -> graph("g", (Out<Dynamic<Integer>> many) -> {
                    line[0] = Lines.next();
                    return each(many).collect();
                }))
                .satisfies(thrown -> assertThat(thrown)
                        .hasMessage(
                                "each(...) takes the output of an op or graph that returns a Dynamic, and input \"in0\" of "
                                        + "graph 'g' is none. Let the graph take one value, and map the graph over each(...). ("
                                        + line[0] + ")"));
    }

    @Test
    void aMapWhoseBodyReturnsNoNode() {
        refused(
                "map(...): the body has to return an output of an op or graph that it calls, and returns value(1).",
                line -> {
                    line[0] = Lines.next();
                    each(RANGE.call(value(1))).map(x -> value(1));
                });
    }

    @Test
    void aMapWhoseBodyIgnoresItsValue() {
        refused(
                "map(...): output \"result\" of op 'range' does not depend on the value that the body takes, so it would "
                        + "be the same for each. Pass the value on, or call the op outside of the body.",
                line -> {
                    var outside = RANGE.call(value(1));
                    line[0] = Lines.next();
                    each(outside).map(x -> outside);
                });
    }

    @Test
    void aMapToAnotherDynamicOutput() {
        refused(
                "map(...): output \"result\" of op 'range_2' is dynamic, and a dynamic output cannot run for each value of "
                        + "another. Collect one of them first.",
                line -> {
                    line[0] = Lines.next();
                    each(RANGE.call(value(1))).map(RANGE);
                });
    }

    @Test
    void aMapToSeveralOutputs() {
        refused(
                "map(...): op 'split' has several outputs [left, right_half]. Return one of them from the body: "
                        + "x -> op.call(x).get(...).",
                line -> {
                    line[0] = Lines.next();
                    each(RANGE.call(value(1))).map(SPLIT);
                });
    }

    @Test
    void aConstantInAFanIn() {
        refused(
                "graph 'j': input \"nums\" of op 'sum' takes outputs of nodes one by one, and value(3) is none. Make an op "
                        + "that returns it, and pass that op's output.",
                line -> {
                    line[0] = Lines.next();
                    SUM.call(all(RETURN_FIVE.call(), value(3)));
                });
    }

    @Test
    void noOutputsToFanIn() {
        refused("all(...) needs at least one output. For an empty list, pass value(List.of()).", line -> {
            List<Out<Integer>> none = List.of();
            line[0] = Lines.next();
            all(none);
        });
    }

    @Test
    void noOutputsToJoin() {
        refused("firstOf(...) needs at least one output.", line -> {
            line[0] = Lines.next();
            firstOf();
        });
    }

    @Test
    void anInvalidKeyOfADynamicOutput() {
        assertThatThrownBy(() -> Dynamic.keyed(Collections.singletonMap(null, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("null is not a valid key of a dynamic output.");
        assertThatThrownBy(() -> Dynamic.keyed(java.util.Map.of("a b", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"a b\" is not a valid key of a dynamic output. Keys consist of letters, digits and underscores, "
                                + "and have at least one.");
    }

    @Test
    void aValueThatIsUsedAfterItsMapping() {
        refused(
                "graph 'j': input \"number\" of op 'add_one_2' is given one value of output \"result\" of op 'range' of the "
                        + "body of a map(...), and is called outside of it. Call it in that body, or return the output "
                        + "from the body and use collect() for a list of all.",
                line -> {
                    AtomicReference<Out<Integer>> leaked = new AtomicReference<>();
                    each(RANGE.call(value(3))).map(x -> {
                        leaked.set(x);
                        return ADD_ONE.call(x);
                    });
                    line[0] = Lines.next();
                    ADD_ONE.call(leaked.get());
                });
    }

    @Test
    void anOutputThatIsReturnedPastItsMapping() {
        AtomicReference<Out<Integer>> leaked = new AtomicReference<>();
        assertThatThrownBy(() -> job("j", () -> {
                    each(RANGE.call(value(3))).map(x -> {
                        leaked.set(ADD_ONE.call(x));
                        return leaked.get();
                    });
                    return leaked.get();
                }))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageStartingWith(
                        "graph 'j': the body returns output \"result\" of op 'add_one' of the body of a map(...). "
                                + "Return it from there, and return what map(...) gives.");
    }
}
