package dev.steploom.plan;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Graph0;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.Tags;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hooks and priorities of steps. */
class StepSettingsTests {
    private static final Op0<Integer> ONE = op("one", () -> 1);
    private static final Op1<Integer, Integer> NEXT = op("next", (Integer number) -> number + 1);
    private static final HookDefinition OUTER = hook("outer");
    private static final HookDefinition INNER = hook("inner");
    private static final HookDefinition OWN = hook("own");
    private static final HookDefinition WHOLE = hook("whole");

    private static HookDefinition hook(String name) {
        return HookDefinition.onSuccess(name, context -> {});
    }

    private static ExecutionPlan plan(Job<?> job) {
        return job.executeInProcess().plan();
    }

    private static List<HookDefinition> hooks(ExecutionPlan plan, String step) {
        return plan.settings().hooks(plan.steps().indexOf(step));
    }

    @Test
    void hooksRunFromTheOutermostGraphInAndTheJobsLast() {
        Graph0<Integer> inner =
                graph("inner", () -> NEXT.call(ONE.withHooks(OWN).call()));
        Graph0<Integer> outer = graph("outer", () -> inner.withHooks(INNER).call());
        ExecutionPlan plan =
                plan(job("j", () -> NEXT.call(outer.withHooks(OUTER).call()), o -> o.hooks(WHOLE)));

        assertThat(hooks(plan, "outer.inner.one")).containsExactly(OUTER, INNER, OWN, WHOLE);
        assertThat(hooks(plan, "outer.inner.next")).containsExactly(OUTER, INNER, WHOLE);
        assertThat(hooks(plan, "next")).containsExactly(WHOLE);
    }

    @Test
    void aHookThatIsGivenTwiceRunsOnce() {
        Graph0<Integer> inner = graph("inner", () -> ONE.withHooks(OWN).call());
        ExecutionPlan plan = plan(job("j", () -> inner.withHooks(OWN).call(), o -> o.hooks(OWN)));

        assertThat(hooks(plan, "inner.one")).containsExactly(OWN);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "-3, -3",
        "' 1_000 ', 1000",
        "2147483647, 2147483647",
        "2147483648, 2147483647",
        "-99999999999999999999, -2147483647"
    })
    void aPriorityIsAWholeNumberOfAnySize(String tag, int priority) {
        StepSettings settings =
                plan(ONE.withTags(Map.of(Tags.PRIORITY, tag)).toJob("j")).settings();

        assertThat(settings.hasPriorities()).isTrue();
        assertThat(settings.priority(0)).isEqualTo(priority);
    }

    @Test
    void withoutTagsThereAreNoPriorities() {
        StepSettings settings = plan(ONE.toJob("j")).settings();

        assertThat(settings.hasPriorities()).isFalse();
        assertThat(settings.priority(0)).isZero();
    }

    @Test
    void aPriorityThatIsNoNumberEndsTheRunBeforeItsFirstStep() {
        Job<Integer> job = ONE.withTags(Map.of(Tags.PRIORITY, "high")).toJob("j");

        assertThatThrownBy(job::executeInProcess)
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageStartingWith("The tag " + Tags.PRIORITY + " of op 'one' is \"high\". Give a whole number;");
    }
}
