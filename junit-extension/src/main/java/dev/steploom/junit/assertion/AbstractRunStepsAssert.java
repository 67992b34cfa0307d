package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.execution.JobExecutionResult;
import dev.steploom.junit.report.Finding;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Assertions about which steps of a run ran, and in which order. A mapped step has a key for each of its runs, such as
 * {@code add_one[3]}.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> the type of the result
 */
public abstract class AbstractRunStepsAssert<
                SELF extends AbstractRunStepsAssert<SELF, ACTUAL>, ACTUAL extends JobExecutionResult>
        extends AbstractRunEndAssert<SELF, ACTUAL> {

    /**
     * Begins an assertion.
     *
     * @param actual what the run did
     * @param selfType the type of the assertion itself
     */
    protected AbstractRunStepsAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Goes on with one step.
     *
     * <pre>{@code
     * assertThat(result).step("add_one").succeeded().hasOutput(6);   // passes
     * assertThat(result).step("ad_one");                             // fails: did you mean "add_one"?
     * }</pre>
     *
     * @param key the step's key, such as {@code outer.inner}
     * @return an assertion about the step
     */
    public StepAssert step(String key) {
        given(key, "key");
        if (!isSoft()) {
            known(key);
        }
        StepRun step = new StepRun(run(), key);
        return next(new StepAssert(step), StepAssert.class, StepRun.class, step);
    }

    private void known(String key) {
        if (!run().steps().containsKey(key)) {
            throw failure(StepNames.unknown(run(), key), null);
        }
    }

    /**
     * Asserts that steps were started, among others perhaps.
     *
     * <pre>{@code
     * assertThat(result).ran("load", "clean");   // passes
     * assertThat(result).ran("publish");         // fails if it was skipped
     * }</pre>
     *
     * @param keys the steps' keys
     * @return this
     */
    public SELF ran(String... keys) {
        givenAll(keys, "keys");
        return contains("steps that ran in ", keys, started());
    }

    /**
     * Asserts that steps were not started: they were skipped, something upstream failed, or the run ended before.
     *
     * <pre>{@code
     * assertThat(result).didNotRun("publish");   // passes
     * assertThat(result).didNotRun("load");      // fails
     * }</pre>
     *
     * @param keys the steps' keys
     * @return this
     */
    public SELF didNotRun(String... keys) {
        givenAll(keys, "keys");
        StepNames.requireAny(keys);
        Set<String> started = started();
        for (String key : keys) {
            known(key);
            check(
                    !started.contains(key),
                    key,
                    () -> Finding.of("step '" + key + "' of " + job(), "did not run", "ran"));
        }
        return myself;
    }

    /**
     * Asserts which steps were started, in whatever order.
     *
     * <pre>{@code
     * assertThat(result).ranExactly("clean", "load");   // passes
     * assertThat(result).ranExactly("load");            // fails: clean ran too
     * }</pre>
     *
     * @param keys the keys of all steps that ran
     * @return this
     */
    public SELF ranExactly(String... keys) {
        givenAll(keys, "keys");
        Set<String> expected = new TreeSet<>(Arrays.asList(keys));
        Set<String> started = new TreeSet<>(started());
        return check(
                expected.equals(started),
                () -> StepNames.difference("steps that ran in " + job() + ", in any order", expected, started));
    }

    /**
     * Asserts which steps were started, and in which order. A step that was tried several times counts where it began
     * first.
     *
     * <pre>{@code
     * assertThat(result).ranExactlyInOrder("load", "clean");   // passes
     * assertThat(result).ranExactlyInOrder("clean", "load");   // fails
     * }</pre>
     *
     * @param keys the keys of all steps that ran
     * @return this
     */
    public SELF ranExactlyInOrder(String... keys) {
        givenAll(keys, "keys");
        List<String> expected = List.of(keys);
        List<String> started = List.copyOf(started());
        return check(
                expected.equals(started),
                () -> StepNames.difference("steps that ran in " + job() + ", in this order", expected, started));
    }

    /**
     * Asserts that steps were skipped, among others perhaps.
     *
     * <pre>{@code
     * assertThat(result).hasSkipped("publish");   // passes
     * assertThat(result).hasSkipped("load");      // fails
     * }</pre>
     *
     * @param keys the steps' keys
     * @return this
     */
    public SELF hasSkipped(String... keys) {
        givenAll(keys, "keys");
        return contains("skipped steps of ", keys, run().skippedSteps());
    }

    /**
     * Asserts that steps failed, among others perhaps.
     *
     * <pre>{@code
     * assertThat(result).hasFailedSteps("load");      // passes
     * assertThat(result).hasFailedSteps("publish");   // fails: it did not run, since load failed
     * }</pre>
     *
     * @param keys the steps' keys
     * @return this
     */
    public SELF hasFailedSteps(String... keys) {
        givenAll(keys, "keys");
        return contains("failed steps of ", keys, run().failedSteps());
    }

    /**
     * Asserts how often steps were tried again, all steps together.
     *
     * <pre>{@code
     * assertThat(result).hasRetries(2);   // passes
     * assertThat(result).hasRetries(0);   // fails
     * }</pre>
     *
     * @param expected the number of further attempts
     * @return this
     */
    public SELF hasRetries(int expected) {
        int found =
                run().retries().values().stream().mapToInt(Integer::intValue).sum();
        return check(
                found == expected,
                () -> Finding.of("retries of " + job(), String.valueOf(expected), String.valueOf(found)));
    }

    private SELF contains(String subject, String[] keys, Collection<String> found) {
        StepNames.requireAny(keys);
        for (String key : keys) {
            known(key);
        }
        List<String> missing = StepNames.without(List.of(keys), found);
        String first = missing.isEmpty() ? null : missing.get(0);
        return check(
                missing.isEmpty(),
                first,
                () -> Finding.of(subject + job(), "also " + StepNames.list(List.of(keys)), StepNames.list(found))
                        .note("missing:  " + StepNames.list(missing)));
    }

    private Set<String> started() {
        return new LinkedHashSet<>(run().executionOrder());
    }
}
