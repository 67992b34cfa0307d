package dev.steploom.junit.assertion;

import static dev.steploom.junit.SteploomAssertions.assertThat;
import static dev.steploom.junit.assertion.Runs.failure;
import static dev.steploom.junit.assertion.Runs.run;

import dev.steploom.ExecuteInProcessResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** Assertions about one step. */
class StepAssertTests {
    private final ExecuteInProcessResult<Integer> good = run(Runs.DO_STUFF);
    private final ExecuteInProcessResult<Integer> broken = run(Runs.BROKEN);

    private String adderPage(String head) {
        return head + "\n\n" + Runs.DO_STUFF_TIMELINE + Runs.adderSection();
    }

    @Test
    void passWhereTheStepDidAsTold() {
        assertThat(good)
                .step("adder")
                .succeeded()
                .ran()
                .hasRetries(0)
                .hasInput("a", 6)
                .hasOutput(12)
                .hasOutput("result", 12)
                .ranAfter("add_one");
        assertThat(good).step("add_one").ranBefore("adder");
        assertThat(broken)
                .step("read")
                .failed()
                .failedWith(IOException.class)
                .failedWith("disk")
                .failedWith(UncheckedIOException.class, "cannot read")
                .failedWith(new IOException("disk full"));
        assertThat(broken).step("add_one").didNotRun();
        assertThat(run(Runs.STUBBORN)).step("read").failed().hasRetries(2).hasInput("number", 5);
        assertThat(run(Runs.BRANCH)).step("print").wasSkipped().didNotRun();
        assertThat(run(Runs.MAPPED))
                .step("add_one[3]")
                .succeeded()
                .hasInput("number", 3)
                .hasOutput(4);
        assertThat(run(Runs.LOADING))
                .step("load")
                .hasLogged(Level.WARN, "line 7")
                .hasMaterialized("raw/flights")
                .hasMaterialized("raw/flights", Map.of("rows", 5));
    }

    @Test
    void succeededSaysHowItEndedInstead() {
        assertThat(failure(() -> assertThat(broken).step("read").succeeded())).isEqualTo("""
                step 'read' of job 'broken'
                  expected: succeeded
                  actual:   failed

                """ + Runs.brokenBody());
    }

    @Test
    void wasSkippedTellsItFromAStepThatCouldNotRun() {
        assertThat(failure(() -> assertThat(broken).step("add_one").wasSkipped()))
                .startsWith("""
                step 'add_one' of job 'broken'
                  expected: was skipped
                  actual:   did not run, because a step upstream failed

                """);
    }

    @Test
    void failedOfAStepThatSucceeded() {
        assertThat(failure(() -> assertThat(good).step("adder").failed())).isEqualTo(adderPage("""
                step 'adder' of job 'do_stuff'
                  expected: failed
                  actual:   succeeded"""));
    }

    @Test
    void ranAndDidNotRunSayHowItEnded() {
        assertThat(failure(() -> assertThat(run(Runs.BRANCH)).step("print").ran()))
                .startsWith("step 'print' of job 'branch'\n  expected: ran\n  actual:   was skipped\n");
        assertThat(failure(() -> assertThat(good).step("adder").didNotRun()))
                .startsWith("step 'adder' of job 'do_stuff'\n  expected: did not run\n  actual:   succeeded\n");
    }

    @Test
    void failedWithShowsTheChain() {
        assertThat(failure(() -> assertThat(broken).step("read").failedWith(IllegalStateException.class)))
                .isEqualTo("""
                        step 'read' of job 'broken'
                          expected: failed with IllegalStateException
                          actual:   failed with UncheckedIOException: cannot read 5 ← IOException: disk full

                        """ + Runs.brokenBody());
        assertThat(failure(() -> assertThat(good).step("adder").failedWith("disk")))
                .startsWith("""
                step 'adder' of job 'do_stuff'
                  expected: failed with an error that says "disk"
                  actual:   succeeded
                """);
    }

    @Test
    void hasInputShowsTheValueThatItWasGiven() {
        assertThat(failure(() -> assertThat(good).step("adder").hasInput("a", 5)))
                .isEqualTo(adderPage("""
                input "a" of step 'adder' of job 'do_stuff'
                  expected: 5
                  actual:   6"""));
    }

    @Test
    void hasInputTellsTypesThatLookTheSameApart() {
        assertThat(failure(() -> assertThat(good).step("adder").hasInput("a", 6L)))
                .isEqualTo(adderPage("""
                input "a" of step 'adder' of job 'do_stuff'
                  expected: Long 6
                  actual:   Integer 6"""));
    }

    @Test
    void hasInputNamesTheNearestInput() {
        assertThat(failure(() -> assertThat(broken).step("read").hasInput("numbr", 5)))
                .isEqualTo("""
                input "numbr" of step 'read' of job 'broken'
                  expected: 5
                  actual:   Step 'read' has no input "numbr". Did you mean "number"?

                """ + Runs.brokenBody());
    }

    @Test
    void hasInputOfAStepThatDidNotRunSaysWhy() {
        assertThat(failure(() -> assertThat(run(Runs.BRANCH)).step("print").hasInput("number", 5)))
                .startsWith("""
                input "number" of step 'print' of job 'branch'
                  expected: 5
                  actual:   Step 'print' was given no inputs: it was skipped.
                """);
    }

    @Test
    void hasOutputShowsWhatItReturned() {
        assertThat(failure(() -> assertThat(good).step("adder").hasOutput(13))).isEqualTo(adderPage("""
                output of step 'adder' of job 'do_stuff'
                  expected: 13
                  actual:   12"""));
    }

    @Test
    void hasOutputOfAStepThatDidNotRunSaysWhy() {
        assertThat(failure(() -> assertThat(broken).step("read").hasOutput(5))).isEqualTo("""
                output of step 'read' of job 'broken'
                  expected: 5
                  actual:   Step 'read' did not emit its output "result": it failed.

                """ + Runs.brokenBody());
    }

    @Test
    void valuesGoOnInAssertJsWords() {
        assertThat(good).step("adder").output().isEqualTo(12).isInstanceOf(Integer.class);
        assertThat(good).step("adder").input("a").isEqualTo(6);

        assertThat(failure(() ->
                        assertThat(good).as("nightly").step("adder").output().isEqualTo(13)))
                .isEqualToNormalizingNewlines(
                        "[nightly: output of step 'adder' of job 'do_stuff'] \nexpected: 13\n but was: 12");
    }

    @Test
    void hasRetriesShowsTheAttempts() {
        assertThat(failure(() -> assertThat(run(Runs.STUBBORN)).step("read").hasRetries(1)))
                .isEqualTo("""
                retries of step 'read' of job 'stubborn'
                  expected: 1
                  actual:   2

                ✗ run failed in 80.0 ms: 1 succeeded, 1 failed, 2 retries
                  ✓ return_five ▕███████▌                                                    ▏  10.0 ms
                  ✗ read        ▕       ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▏  70.0 ms  ↻ 2
                    UncheckedIOException: cannot read 5 ← IOException: disk full

                step 'read' failed after 3 attempts
                  input number: Integer 5
                  UncheckedIOException: cannot read 5
                      at dev.steploom.junit.assertion.Runs.read(Runs.java:%d)
                  caused by IOException: disk full
                      at dev.steploom.junit.assertion.Runs.read(Runs.java:%d)
                  op 'read' is called at Runs.java:%d""".formatted(
                                Runs.line("// read throws here"),
                                Runs.line("// the cause is thrown here"),
                                Runs.line("READ_AGAIN.call")));
    }

    @Test
    void ranBeforeSaysWhichCameFirst() {
        assertThat(failure(() -> assertThat(good).step("adder").ranBefore("add_one")))
                .isEqualTo(adderPage("""
                step 'adder' of job 'do_stuff'
                  expected: ended before step 'add_one' began
                  actual:   step 'add_one' began and ended before step 'adder'"""));
    }

    @Test
    void ranAfterOfAStepThatNeverBegan() {
        assertThat(failure(() -> assertThat(broken).step("read").ranAfter("add_one")))
                .startsWith("""
                step 'read' of job 'broken'
                  expected: began after step 'add_one' ended
                  actual:   step 'add_one' did not run, because a step upstream failed
                """);
    }
}
