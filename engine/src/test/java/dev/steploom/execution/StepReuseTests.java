package dev.steploom.execution;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Dynamic;
import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Steploom;
import dev.steploom.execution.StepReuse.Reused;
import dev.steploom.instance.StepState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run that takes outputs of an earlier one that still hold. */
class StepReuseTests {
    private static final Op0<Integer> READ = op("read", () -> 7);
    private static final Op1<Integer, Integer> DOUBLE = op("double", (Integer number) -> 2 * number);
    private static final Job<Integer> DOUBLED = job("doubled", () -> DOUBLE.call(READ.call()));

    @Test
    void stepsThatNeedNotRunCountAsEndedWell() {
        ExecuteInProcessResult<Integer> first = DOUBLED.executeInProcess();

        ExecuteInProcessResult<Integer> again =
                DOUBLED.executeInProcess(o -> {}, planned -> new Reused(first, List.of("double")));

        assertThat(again.executionOrder()).containsExactly("double");
        assertThat(again.steps()).containsEntry("read", StepState.SUCCEEDED);
        assertThat(again.output()).isEqualTo(14);
        assertThat(again.output(READ)).isEqualTo(7);
    }

    @Test
    void allStepsRunWhereNothingIsTakenOver() {
        assertThat(DOUBLED.executeInProcess(o -> {}, planned -> null).executionOrder())
                .containsExactly("read", "double");
    }

    @Test
    void theRunThatIsAboutToBeginIsShown() {
        DOUBLED.executeInProcess(o -> o.tags(java.util.Map.of("team", "data")), planned -> {
            assertThat(planned.plan().steps()).containsExactly("read", "double");
            assertThat(planned.tags()).containsEntry("team", "data");
            return null;
        });
    }

    @Test
    void whatRanForEachKeyIsTakenOverForEach() {
        Op0<Dynamic<Integer>> many = op("many", () -> Dynamic.of(List.of(1, 2)));
        Op1<List<Integer>, Integer> count = op("count", (List<Integer> numbers) -> numbers.size());
        Job<Integer> job = job(
                "counting",
                () -> count.call(Steploom.each(many.call()).map(DOUBLE).collect()));
        ExecuteInProcessResult<Integer> first = job.executeInProcess();

        ExecuteInProcessResult<Integer> again =
                job.executeInProcess(o -> {}, planned -> new Reused(first, List.of("count")));

        assertThat(again.executionOrder()).containsExactly("count");
        assertThat(again.output()).isEqualTo(2);
        assertThat(again.steps()).containsEntry("double[0]", StepState.SUCCEEDED);
    }
}
