package dev.steploom;

import static dev.steploom.Arithmetic.ADD_ONE;
import static dev.steploom.Arithmetic.RETURN_FIVE;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.definition.GraphDefinitionException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How nodes get their names; the reference's cases are those of the conformance area {@code compose}. */
class AliasTests {

    private static Set<String> nodes(GraphFunction.NoOut0 body) {
        return job("named", body).graph().nodes().keySet();
    }

    @Test
    void usesAreNumberedFromTheSecondOn() {
        assertThat(nodes(() -> ADD_ONE.call(ADD_ONE.call(ADD_ONE.call(RETURN_FIVE.call())))))
                .containsExactly("return_five", "add_one", "add_one_2", "add_one_3");
    }

    @Test
    void anAliasIsNoUseOfTheName() {
        assertThat(nodes(() -> ADD_ONE.call(ADD_ONE.call(ADD_ONE.as("first").call(RETURN_FIVE.call())))))
                .containsExactly("return_five", "first", "add_one", "add_one_2");
    }

    @Test
    void graphsAreNumberedToo() {
        Graph0<Integer> inner = graph("inner", () -> RETURN_FIVE.call());

        assertThat(nodes(() -> {
                    inner.call();
                    inner.call();
                    inner.as("third").call();
                }))
                .containsExactly("inner", "inner_2", "third");
    }

    @Test
    void anAutomaticNameThatIsTakenIsRefused() {
        assertThatThrownBy(() -> job("clash", () -> {
                    RETURN_FIVE.as("return_five_2").call();
                    RETURN_FIVE.call();
                    RETURN_FIVE.call();
                }))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageStartingWith(
                        "graph 'clash' has two nodes named \"return_five_2\". Give one of them another alias.");
    }

    @Test
    void anAliasThatIsTakenIsRefusedWithTheLineOfItsCall() {
        String[] line = new String[1];
        assertThatThrownBy(() -> job("clash", () -> {
                    RETURN_FIVE.as("five").call();
                    line[0] = Lines.next();
                    RETURN_FIVE.as("five").call();
                }))
                .hasMessage("graph 'clash' has two nodes named \"five\". Give one of them another alias. (" + line[0]
                        + ")");
    }

    @Test
    void anAliasLeavesTheHandleAndItsDefinitionAsTheyAre() {
        Op1<Integer, Integer> aliased = ADD_ONE.as("first");

        assertThat(aliased).hasToString("op add_one(number: Integer) -> Integer as first");
        assertThat(ADD_ONE).hasToString("op add_one(number: Integer) -> Integer");
        assertThat(aliased.definition()).isSameAs(ADD_ONE.definition());
    }
}
