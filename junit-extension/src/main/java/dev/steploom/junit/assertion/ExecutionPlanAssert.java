package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.junit.report.Finding;
import dev.steploom.plan.ExecutionPlan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Assertions about a plan: which steps it has, and what they wait for. A mapped step is {@code name[?]} in a plan. */
public class ExecutionPlanAssert extends AbstractDefinitionAssert<ExecutionPlanAssert, ExecutionPlan> {
    /**
     * Begins an assertion.
     *
     * @param actual the plan
     */
    public ExecutionPlanAssert(ExecutionPlan actual) {
        super(actual, ExecutionPlanAssert.class);
    }

    @Override
    GraphDefinition graph() {
        isNotNull();
        return actual.job().graph();
    }

    private String plan() {
        isNotNull();
        return "plan of job '" + actual.job().name() + "'";
    }

    /**
     * Asserts that the plan has steps, among others perhaps.
     *
     * <pre>{@code
     * assertThat(plan).hasSteps("load", "clean");   // passes
     * assertThat(plan).hasSteps("laod");            // fails: did you mean "load"?
     * }</pre>
     *
     * @param keys the steps' keys
     * @return this
     */
    public ExecutionPlanAssert hasSteps(String... keys) {
        givenAll(keys, "keys");
        return contains("steps in the " + plan(), keys, actual.steps());
    }

    /**
     * Asserts which steps the plan has, in whatever order.
     *
     * <pre>{@code
     * assertThat(plan).hasExactlySteps("load", "clean");   // passes
     * assertThat(plan).hasExactlySteps("load");            // fails: clean is in the plan too
     * }</pre>
     *
     * @param keys the keys of all steps
     * @return this
     */
    public ExecutionPlanAssert hasExactlySteps(String... keys) {
        givenAll(keys, "keys");
        String subject = "steps in the " + plan() + ", in any order";
        Set<String> expected = new TreeSet<>(List.of(keys));
        Set<String> found = new TreeSet<>(actual.steps());
        return check(expected.equals(found), () -> StepNames.difference(subject, expected, found));
    }

    /**
     * Asserts what a step waits for, directly.
     *
     * <pre>{@code
     * assertThat(plan).dependsOn("adder", "add_one", "add_one_2");   // passes
     * assertThat(plan).dependsOn("adder", "return_five");            // fails: only through others
     * }</pre>
     *
     * @param step the step's key
     * @param upstream keys of steps that it waits for, among others perhaps
     * @return this
     */
    public ExecutionPlanAssert dependsOn(String step, String... upstream) {
        given(step, "step");
        givenAll(upstream, "upstream");
        hasSteps(step);
        hasSteps(upstream);
        Map<String, List<String>> dependencies = actual.dependencies();
        List<String> found = dependencies.getOrDefault(step, List.of());
        return contains("what step '" + step + "' waits for in the " + plan(), upstream, found);
    }

    /**
     * Asserts that steps come in this order in the plan, with others between them perhaps.
     *
     * <pre>{@code
     * assertThat(plan).inOrder("load", "clean");   // passes
     * assertThat(plan).inOrder("clean", "load");   // fails
     * }</pre>
     *
     * @param keys the steps' keys
     * @return this
     */
    public ExecutionPlanAssert inOrder(String... keys) {
        givenAll(keys, "keys");
        hasSteps(keys);
        List<String> expected = List.of(keys);
        List<String> found = actual.steps().stream().filter(expected::contains).toList();
        return check(
                expected.equals(found),
                () -> Finding.of("order of steps in the " + plan(), StepNames.list(expected), StepNames.list(found)));
    }
}
