package dev.steploom.selection;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Graph1;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Out;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpSelectionTests {
    private static final Op0<Integer> EXTRACT = op("extract", () -> 1);
    private static final Op1<Integer, Integer> CLEAN =
            op("clean", (Integer rows) -> rows + 1).inputs("rows");
    private static final Op1<Integer, Integer> LOAD = op("load", (Integer rows) -> rows + 1);
    private static final Graph1<Integer, Integer> STORE = graph("store", (Out<Integer> rows) -> LOAD.call(rows));
    private static final Job<Integer> JOB = job("etl", () -> STORE.call(CLEAN.call(EXTRACT.call())));

    private static Set<String> selected(String... clauses) {
        return JOB.executeInProcess(o -> o.opSelection(clauses)).steps().keySet();
    }

    @Test
    void aStarBeforeANameSelectsAllThatIsUpstream() {
        assertThat(selected("*clean")).containsExactly("extract", "clean");
    }

    @Test
    void aPlusBehindANameSelectsOneLevelDownstream() {
        assertThat(selected("extract+")).containsExactly("extract", "clean");
    }

    @Test
    void aPathSelectsANodeInsideAGraph() {
        assertThat(selected("extract", "clean", "store.load")).containsExactly("extract", "clean", "store.load");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> selected("*claen"))
                .isInstanceOf(OpSelectionException.class)
                .hasMessage(
                        "The selection [*claen] names \"claen\", which is no node of the job. Did you mean \"clean\"?");
    }

    @Test
    void anUnknownPathIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> selected("store.loda"))
                .hasMessage("The selection names \"store.loda\", but graph 'store' has no node \"loda\". Did you mean "
                        + "\"load\"?");
    }

    @Test
    void aPathTakesNoMarks() {
        assertThatThrownBy(() -> selected("store.load*"))
                .hasMessageEndingWith("With a path in the selection, * and + mean nothing: name each node.");
    }

    @Test
    void aClauseThatCannotBeReadIsExplained() {
        assertThatThrownBy(() -> selected("extract,clean"))
                .hasMessage(
                        "\"extract,clean\" is no selection clause. Write a node's name, with * or + before it for what "
                                + "is upstream and behind it for what is downstream: a, *a, a*, ++a, a+. Give each clause as a "
                                + "text of its own.");
    }

    @Test
    void anInputThatLostItsSourceNeedsAValue() {
        assertThatThrownBy(() -> selected("clean"))
                .hasMessageContaining("Or connect input \"rows\" of op 'clean' to an output.");
    }
}
