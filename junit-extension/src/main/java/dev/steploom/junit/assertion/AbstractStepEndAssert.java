package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;

import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.instance.StepState;
import dev.steploom.junit.report.Finding;
import dev.steploom.junit.report.StepStates;
import java.util.List;
import java.util.function.Supplier;

/**
 * Assertions about whether, when and how a step ran.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractStepEndAssert<SELF extends AbstractStepEndAssert<SELF>>
        extends AbstractFailureAssert<SELF, StepRun> {

    /**
     * Begins an assertion.
     *
     * @param actual what the step did
     * @param selfType the type of the assertion itself
     */
    protected AbstractStepEndAssert(StepRun actual, Class<?> selfType) {
        super(actual, selfType);
    }

    @Override
    final JobExecutionResult run() {
        isNotNull();
        return actual.result();
    }

    final String subject() {
        return "step '" + actual.key() + "' of job '" + run().jobName() + "'";
    }

    final SELF checkStep(boolean holds, Supplier<Finding> finding) {
        return check(holds, actual.key(), finding);
    }

    /** How the step ended; fails if the run has no such step, as each soft assertion on it then does. */
    final StepState state() {
        return known(actual.key());
    }

    private StepState known(String key) {
        StepState state = run().steps().get(key);
        if (state == null) {
            throw failure(StepNames.unknown(run(), key), null);
        }
        return state;
    }

    private SELF ended(StepState expected) {
        StepState state = state();
        return checkStep(
                state == expected, () -> Finding.of(subject(), StepStates.told(expected), StepStates.told(state)));
    }

    /**
     * Asserts that the step succeeded.
     *
     * <pre>{@code
     * assertThat(result).step("load").succeeded();      // passes
     * assertThat(result).step("publish").succeeded();   // fails: was skipped
     * }</pre>
     *
     * @return this
     */
    public SELF succeeded() {
        return ended(StepState.SUCCEEDED);
    }

    /**
     * Asserts that the step failed.
     *
     * <pre>{@code
     * assertThat(result).step("load").failed();      // passes
     * assertThat(result).step("publish").failed();   // fails: did not run, because a step upstream failed
     * }</pre>
     *
     * @return this
     */
    public SELF failed() {
        return ended(StepState.FAILED);
    }

    /**
     * Asserts that the step was skipped, because an output that it needs was not emitted.
     *
     * <pre>{@code
     * assertThat(result).step("publish").wasSkipped();   // passes
     * assertThat(result).step("load").wasSkipped();      // fails: succeeded
     * }</pre>
     *
     * @return this
     */
    public SELF wasSkipped() {
        return ended(StepState.SKIPPED);
    }

    /**
     * Asserts that the step was started.
     *
     * <pre>{@code
     * assertThat(result).step("load").ran();      // passes, whether it succeeded or failed
     * assertThat(result).step("publish").ran();   // fails: was skipped
     * }</pre>
     *
     * @return this
     */
    public SELF ran() {
        StepState state = state();
        return checkStep(started(actual.key()), () -> Finding.of(subject(), "ran", StepStates.told(state)));
    }

    /**
     * Asserts that the step was not started: it was skipped, something upstream failed, or the run ended before.
     *
     * <pre>{@code
     * assertThat(result).step("publish").didNotRun();   // passes
     * assertThat(result).step("load").didNotRun();      // fails: succeeded
     * }</pre>
     *
     * @return this
     */
    public SELF didNotRun() {
        StepState state = state();
        return checkStep(!started(actual.key()), () -> Finding.of(subject(), "did not run", StepStates.told(state)));
    }

    private boolean started(String key) {
        return run().executionOrder().contains(key);
    }

    @Override
    final SELF failedWith(Errors wanted) {
        StepState state = state();
        Event.StepFailed failure = run().failures().get(actual.key());
        ErrorInfo error = failure == null ? null : failure.error();
        return checkStep(
                error != null && wanted.match(error),
                () -> Finding.of(
                        subject(),
                        "failed with " + wanted.wanted(),
                        error == null ? StepStates.told(state) : "failed with " + Errors.chain(error)));
    }

    /**
     * Asserts how often the step was tried again.
     *
     * <pre>{@code
     * assertThat(result).step("load").hasRetries(2);   // passes if the third attempt was the last
     * assertThat(result).step("load").hasRetries(0);   // fails
     * }</pre>
     *
     * @param expected the number of further attempts
     * @return this
     */
    public SELF hasRetries(int expected) {
        state();
        int found = run().retries().getOrDefault(actual.key(), 0);
        return checkStep(
                found == expected,
                () -> Finding.of("retries of " + subject(), String.valueOf(expected), String.valueOf(found)));
    }

    /**
     * Asserts that the step ended before another began.
     *
     * <pre>{@code
     * assertThat(result).step("load").ranBefore("clean");   // passes
     * assertThat(result).step("clean").ranBefore("load");   // fails
     * }</pre>
     *
     * @param other the other step's key
     * @return this
     */
    public SELF ranBefore(String other) {
        given(other, "other");
        return inOrder(actual.key(), other, "ended before step '" + other + "' began");
    }

    /**
     * Asserts that the step began after another ended.
     *
     * <pre>{@code
     * assertThat(result).step("clean").ranAfter("load");   // passes
     * assertThat(result).step("load").ranAfter("clean");   // fails
     * }</pre>
     *
     * @param other the other step's key
     * @return this
     */
    public SELF ranAfter(String other) {
        given(other, "other");
        return inOrder(other, actual.key(), "began after step '" + other + "' ended");
    }

    private SELF inOrder(String first, String second, String expected) {
        known(first);
        known(second);
        for (String key : new String[] {first, second}) {
            if (!started(key)) {
                String actually = "step '" + key + "' " + StepStates.told(known(key));
                throw failure(Finding.of(subject(), expected, actually), actual.key());
            }
        }
        int end = lastPlace(first);
        int begin = firstPlace(second);
        return checkStep(
                end < begin,
                () -> Finding.of(
                        subject(),
                        expected,
                        "step '" + second + "' began "
                                + (lastPlace(second) < firstPlace(first)
                                        ? "and ended before step '"
                                        : "before the end of step '")
                                + first + "'"));
    }

    private int firstPlace(String key) {
        List<Event> events = run().events();
        int at = 0;
        while (!(events.get(at).type() == EventType.STEP_START
                && key.equals(events.get(at).stepKey()))) {
            at++;
        }
        return at;
    }

    /** Where the step's last attempt ended; hooks, which come after it, do not count. */
    private int lastPlace(String key) {
        int last = Integer.MAX_VALUE;
        List<Event> events = run().events();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (key.equals(event.stepKey()) && isEnd(event)) {
                last = i;
            }
        }
        return last;
    }

    private static boolean isEnd(Event event) {
        return event instanceof Event.StepEnd || event instanceof Event.StepFailed;
    }
}
