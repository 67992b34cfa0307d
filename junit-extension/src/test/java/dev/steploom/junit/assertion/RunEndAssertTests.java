package dev.steploom.junit.assertion;

import static dev.steploom.junit.SteploomAssertions.assertThat;
import static dev.steploom.junit.SteploomAssertions.assertThatNoException;
import static dev.steploom.junit.SteploomAssertions.assertThatThrownBy;
import static dev.steploom.junit.assertion.Runs.failure;
import static dev.steploom.junit.assertion.Runs.run;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.instance.RunStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Assertions about how a run ended. */
class RunEndAssertTests {
    private final ExecuteInProcessResult<Integer> good = run(Runs.DO_STUFF);
    private final ExecuteInProcessResult<Integer> broken = run(Runs.BROKEN);

    private static final String GOOD_TIMELINE = Runs.DO_STUFF_TIMELINE;

    private static String brokenPage(String head) {
        return head + "\n\n" + Runs.brokenBody();
    }

    @Test
    void succeededPassesForARunThatDid() {
        assertThatNoException().isThrownBy(() -> assertThat(good).succeeded());
    }

    @Test
    void succeededShowsWhatWentWrongWhereAndWithWhichInputs() {
        assertThat(failure(() -> assertThat(broken).succeeded())).isEqualTo(brokenPage("""
                job 'broken'
                  expected: succeeded
                  actual:   failed"""));
    }

    @Test
    void failedPassesForARunThatDid() {
        assertThatNoException().isThrownBy(() -> assertThat(broken).failed());
    }

    @Test
    void failedShowsTheRunThatSucceeded() {
        assertThat(failure(() -> assertThat(good).failed())).isEqualTo("""
                job 'do_stuff'
                  expected: failed
                  actual:   succeeded

                """ + GOOD_TIMELINE);
    }

    @Test
    void hasStatusComparesAllStates() {
        assertThat(good).hasStatus(RunStatus.SUCCESS);

        assertThat(failure(() -> assertThat(good).hasStatus(RunStatus.CANCELED)))
                .startsWith("job 'do_stuff'\n  expected: cancelled\n  actual:   succeeded\n\n");
    }

    @Test
    void failedWithLooksAtTheErrorAndItsCauses() {
        assertThat(broken)
                .failedWith(UncheckedIOException.class)
                .failedWith(IOException.class)
                .failedWith(RuntimeException.class)
                .failedWith("disk full")
                .failedWith(IOException.class, "full")
                .failedWith(new IOException("disk full"));
    }

    @Test
    void failedWithShowsTheWholeChain() {
        assertThat(failure(() -> assertThat(broken).failedWith(TimeoutException.class)))
                .isEqualTo(brokenPage("""
                        job 'broken'
                          expected: failed with TimeoutException
                          actual:   failed with UncheckedIOException: cannot read 5 ← IOException: disk full"""));
    }

    @Test
    void failedWithSaysWhatItWantsInEachForm() {
        assertThat(failure(() -> assertThat(broken).failedWith("no route")))
                .startsWith("job 'broken'\n  expected: failed with an error that says \"no route\"\n");
        assertThat(failure(() -> assertThat(broken).failedWith(UncheckedIOException.class, "disk")))
                .startsWith("job 'broken'\n  expected: failed with UncheckedIOException that says \"disk\"\n");
        assertThat(failure(() -> assertThat(broken).failedWith(new IOException("no route"))))
                .startsWith("job 'broken'\n  expected: failed with IOException: no route\n");
    }

    @Test
    void failedWithOfARunThatSucceeded() {
        assertThat(failure(() -> assertThat(good).failedWith(IOException.class)))
                .isEqualTo("""
                job 'do_stuff'
                  expected: failed with IOException
                  actual:   succeeded

                """ + GOOD_TIMELINE);
    }

    @Test
    void failureGoesOnWithWhatTheOpThrew() {
        assertThat(broken)
                .failure()
                .isInstanceOf(UncheckedIOException.class)
                .hasToString("java.io.UncheckedIOException: cannot read 5");

        assertThat(failure(() -> assertThat(good).failure())).isEqualTo("""
                error of job 'do_stuff'
                  expected: a value
                  actual:   none: the run succeeded

                """ + GOOD_TIMELINE);
    }

    @Test
    void hasTagShowsTheTags() {
        var tagged = run(Runs.DO_STUFF, o -> o.tags(Map.of("team", "weather")));

        assertThat(tagged).hasTag("team", "weather");
        assertThat(failure(() -> assertThat(tagged).hasTag("team", "flights"))).isEqualTo("""
                tag "team" of the run of job 'do_stuff'
                  expected: "flights"
                  actual:   "weather"
                  tags:     {team=weather}

                """ + GOOD_TIMELINE);
    }

    @Test
    void hasPartitionKeySaysThatThereIsNone() {
        assertThat(failure(() -> assertThat(good).hasPartitionKey("2024-01-01")))
                .isEqualTo("""
                partition of the run of job 'do_stuff'
                  expected: "2024-01-01"
                  actual:   none

                """ + GOOD_TIMELINE);
    }

    @Test
    void theDescriptionStandsFirst() {
        assertThat(failure(() -> assertThat(good).as("nightly, %s", "Monday").failed()))
                .startsWith("[nightly, Monday] \njob 'do_stuff'\n  expected: failed\n");
    }

    @Test
    void thePageBeginsInALineOfItsOwn() {
        assertThatThrownBy(() -> assertThat(good).failed())
                .hasMessageStartingWith("\njob 'do_stuff'\n  expected: failed\n");
    }

    @Test
    void theUsersMessageReplacesThePage() {
        assertThat(failure(() -> assertThat(good)
                        .overridingErrorMessage("look at the feed")
                        .failed()))
                .isEqualTo("look at the feed");
        assertThat(failure(() -> assertThat(good)
                        .overridingErrorMessage("look at the feed")
                        .step("adder")
                        .failed()))
                .isEqualTo("look at the feed");
    }

    @Test
    void theAssertionsOfAssertJStay() {
        assertThat(good)
                .isNotEqualTo(broken)
                .isNotNull()
                .extracting(ExecuteInProcessResult::jobName)
                .isEqualTo("do_stuff");
        assertThat(12).isPositive();
    }

    @Test
    void toolsGetBothSidesToCompare() {
        assertThatThrownBy(() -> assertThat(good).hasOutput(13))
                .isInstanceOfSatisfying(AssertionFailedError.class, error -> {
                    assertThat(error.getExpected().getStringRepresentation()).isEqualTo("13");
                    assertThat(error.getActual().getStringRepresentation()).isEqualTo("12");
                });
    }

    @Test
    void aResultThatIsNullIsRefused() {
        ExecuteInProcessResult<Integer> none = null;

        assertThat(failure(() -> assertThat(none).succeeded())).contains("Expecting actual not to be null");
    }
}
