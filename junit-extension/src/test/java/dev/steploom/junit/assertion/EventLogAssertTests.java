package dev.steploom.junit.assertion;

import static dev.steploom.event.EventType.ASSET_MATERIALIZATION;
import static dev.steploom.event.EventType.RUN_START;
import static dev.steploom.event.EventType.RUN_SUCCESS;
import static dev.steploom.event.EventType.STEP_RESTARTED;
import static dev.steploom.event.EventType.STEP_START;
import static dev.steploom.event.EventType.STEP_SUCCESS;
import static dev.steploom.event.EventType.STEP_UP_FOR_RETRY;
import static dev.steploom.junit.SteploomAssertions.assertThat;
import static dev.steploom.junit.SteploomAssertions.event;
import static dev.steploom.junit.assertion.Runs.failure;
import static dev.steploom.junit.assertion.Runs.run;

import dev.steploom.ExecuteInProcessResult;
import org.junit.jupiter.api.Test;

/** Assertions about the events of a run. */
class EventLogAssertTests {
    private final ExecuteInProcessResult<Integer> loading = run(Runs.LOADING);
    private final ExecuteInProcessResult<Integer> stubborn = run(Runs.STUBBORN);

    @Test
    void passWhereTheEventsAreAsTold() {
        assertThat(loading)
                .events()
                .hasNoErrors()
                .containsSubsequence(RUN_START, ASSET_MATERIALIZATION, RUN_SUCCESS)
                .containsSubsequence(event(STEP_SUCCESS, "return_five"), event(STEP_START, "load"));
        assertThat(stubborn).events().containsSubsequence(STEP_UP_FOR_RETRY, STEP_RESTARTED, STEP_RESTARTED);
        assertThat(stubborn).events().ofType(STEP_RESTARTED).hasSize(2);
        assertThat(stubborn).events().ofStep("return_five").hasSize(4).first().isNotNull();
    }

    @Test
    void aTypeThatDoesNotComeShowsWhatCameInstead() {
        assertThat(failure(() -> assertThat(loading).events().containsSubsequence(ASSET_MATERIALIZATION, STEP_START)))
                .isEqualTo("""
                        events of job 'loading'
                          expected: ASSET_MATERIALIZATION, STEP_START
                          actual:   no STEP_START after ASSET_MATERIALIZATION
                          events from there on:
                            STEP_OUTPUT load result
                            HANDLED_OUTPUT load result
                            STEP_SUCCESS load
                            RUN_SUCCESS

                        """ + Runs.LOADING_TIMELINE);
    }

    @Test
    void anEventOfAnotherStepDoesNotCount() {
        assertThat(failure(() -> assertThat(loading)
                        .events()
                        .containsSubsequence(event(STEP_START, "load"), event(STEP_SUCCESS, "return_five"))))
                .isEqualTo("""
                        events of job 'loading'
                          expected: STEP_START load, STEP_SUCCESS return_five
                          actual:   no STEP_SUCCESS return_five after STEP_START load
                          events from there on:
                            LOADED_INPUT load rows from return_five.result
                            STEP_INPUT load rows
                            LOG_MESSAGE load WARN line 7 is empty
                            ASSET_MATERIALIZATION load raw/flights {rows=5}
                            STEP_OUTPUT load result
                            HANDLED_OUTPUT load result
                            STEP_SUCCESS load
                            RUN_SUCCESS

                        """ + Runs.LOADING_TIMELINE);
    }

    @Test
    void theFirstThatDoesNotComeShowsAllEvents() {
        assertThat(failure(() -> assertThat(loading).events().containsSubsequence(STEP_RESTARTED)))
                .startsWith("""
                        events of job 'loading'
                          expected: STEP_RESTARTED
                          actual:   no STEP_RESTARTED
                          events:
                            RUN_START
                            RESOURCE_INIT_STARTED
                        """);
    }

    @Test
    void hasNoErrorsFindsThoseThatARetryHid() {
        assertThat(failure(() -> assertThat(stubborn).events().hasNoErrors())).startsWith("""
                events of job 'stubborn'
                  expected: no errors
                  actual:   4
                    STEP_UP_FOR_RETRY read UncheckedIOException: cannot read 5
                    STEP_UP_FOR_RETRY read UncheckedIOException: cannot read 5
                    STEP_FAILURE read UncheckedIOException: cannot read 5
                    RUN_FAILURE UncheckedIOException: cannot read 5

                ✗ run failed in 80.0 ms: 1 succeeded, 1 failed, 2 retries
                """);
    }

    @Test
    void aMisspelledStepIsNamedWithItsNearest() {
        assertThat(failure(() -> assertThat(loading).events().ofStep("laod"))).isEqualTo("""
                job 'loading'
                  expected: a step "laod"
                  actual:   no such step. Did you mean "load"?
                  steps:    return_five, load

                """ + Runs.LOADING_TIMELINE);
    }
}
