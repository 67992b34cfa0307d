package dev.steploom.plan;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Graph0;
import dev.steploom.Graph1;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Out;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the steps of a graph wait for because of how the graph is called. */
class GraphOrderTests {
    private static final Op0<Void> OPEN = op("open", () -> {});
    private static final Op0<Integer> ONE = op("one", () -> 1);
    private static final Op0<Integer> TWO = op("two", () -> 2);
    private static final Op1<Integer, Integer> NEXT = op("next", (Integer number) -> number + 1);

    private static Map<String, List<String>> dependencies(Job<?> job) {
        return job.executeInProcess().plan().dependencies();
    }

    @Test
    void theFirstStepsOfAGraphWaitForWhatTheGraphIsAfter() {
        Graph0<Integer> two = graph("inner", () -> NEXT.call(ONE.call()));

        assertThat(dependencies(job("j", () -> two.after(OPEN.call()).call())))
                .isEqualTo(Map.of("open", List.of(), "inner.one", List.of("open"), "inner.next", List.of("inner.one")));
    }

    @Test
    void aStepThatTakesAnInputOfTheGraphIsAFirstStep() {
        Graph1<Integer, Integer> inner = graph("inner", (Out<Integer> number) -> NEXT.call(number));

        assertThat(dependencies(job("j", () -> inner.after(OPEN.call()).call(ONE.call()))))
                .containsEntry("inner.next", List.of("one", "open"));
    }

    @Test
    void aStepWithAnOrderOfItsOwnWaitsForThatAlone() {
        Graph0<Integer> inner = graph("inner", () -> TWO.after(ONE.call()).call());

        assertThat(dependencies(job("j", () -> inner.after(OPEN.call()).call())))
                .containsEntry("inner.two", List.of("inner.one"));
    }

    @Test
    void graphsInsideHandTheirOrderOn() {
        Graph0<Integer> inner = graph("inner", () -> ONE.call());
        Graph0<Integer> outer = graph("outer", () -> inner.call());

        assertThat(dependencies(job("j", () -> outer.after(OPEN.call()).call())))
                .containsEntry("outer.inner.one", List.of("open"));
    }

    @Test
    void aGraphThatIsAfterNothingAddsNoOrder() {
        Graph0<Integer> inner = graph("inner", () -> TWO.after(ONE.call()).call());

        assertThat(dependencies(job("j", () -> inner.call())))
                .isEqualTo(Map.of("inner.one", List.of(), "inner.two", List.of("inner.one")));
    }
}
