package dev.steploom.junit.assertion;

import static dev.steploom.junit.SteploomAssertions.assertThat;
import static dev.steploom.junit.assertion.Runs.failure;
import static dev.steploom.junit.assertion.Runs.run;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.steploom.ExecuteInProcessResult;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Assertions about which steps ran. */
class RunStepsAssertTests {
    private final ExecuteInProcessResult<Integer> good = run(Runs.DO_STUFF);
    private final ExecuteInProcessResult<Integer> broken = run(Runs.BROKEN);
    private final ExecuteInProcessResult<Void> branch = run(Runs.BRANCH);

    @Test
    void passWhereTheStepsAreAsTold() {
        assertThat(branch)
                .ran("add_one", "odd")
                .didNotRun("print")
                .hasSkipped("print")
                .ranExactly("odd", "return_five", "add_one")
                .ranExactlyInOrder("return_five", "add_one", "odd")
                .hasRetries(0);
        assertThat(broken).hasFailedSteps("read").didNotRun("add_one");
        assertThat(run(Runs.STUBBORN)).hasRetries(2).ranExactlyInOrder("return_five", "read");
        assertThat(run(Runs.MAPPED)).ran("add_one[0]", "add_one[4]");
    }

    @Test
    void aMisspelledStepIsNamedWithItsNearestAndAllOthers() {
        assertThat(failure(() -> assertThat(good).step("ader"))).isEqualTo("""
                job 'do_stuff'
                  expected: a step "ader"
                  actual:   no such step. Did you mean "adder"?
                  steps:    return_five, add_one, add_one_2, adder

                """ + Runs.DO_STUFF_TIMELINE);
    }

    @Test
    void aMisspelledStepFailsEveryAssertion() {
        String head = "job 'branch'\n  expected: a step \"prnt\"\n  actual:   no such step. Did you mean \"print\"?\n";

        assertThat(failure(() -> assertThat(branch).ran("prnt"))).startsWith(head);
        assertThat(failure(() -> assertThat(branch).didNotRun("prnt"))).startsWith(head);
        assertThat(failure(() -> assertThat(branch).hasSkipped("prnt"))).startsWith(head);
        assertThat(failure(() -> assertThat(branch).hasFailedSteps("prnt"))).startsWith(head);
        assertThat(failure(() -> assertThat(branch).step("print").ranBefore("prnt")))
                .startsWith(head);
    }

    @Test
    void aGraphIsNoStep() {
        assertThat(failure(() -> assertThat(run(Runs.NESTED)).step("add_two"))).isEqualTo("""
                job 'nested'
                  expected: a step "add_two"
                  actual:   no such step.
                  "add_two" is a graph; its steps are those that begin with "add_two.".
                  steps:    return_five, add_two.first, add_two.second

                ✓ run succeeded in 30.0 ms: 3 succeeded
                  ✓ return_five    ▕████████████████████                                        ▏  10.0 ms
                  ✓ add_two.first  ▕                    ████████████████████                    ▏  10.0 ms
                  ✓ add_two.second ▕                                        ████████████████████▏  10.0 ms""");
    }

    @Test
    void aMappedNodeIsAStepForEachKey() {
        assertThat(failure(() -> assertThat(run(Runs.MAPPED)).step("add_one"))).startsWith("""
                job 'mapped'
                  expected: a step "add_one"
                  actual:   no such step. Did you mean "add_one[0]"?
                  "add_one" is mapped: it has a step for each key.
                  steps:    return_five, range, add_one[0], add_one[1], add_one[2], add_one[3], add_one[4]
                """);
    }

    @Test
    void ranSaysWhatDidNot() {
        assertThat(failure(() -> assertThat(branch).ran("add_one", "print")))
                .isEqualTo("""
                steps that ran in job 'branch'
                  expected: also add_one, print
                  actual:   return_five, add_one, odd
                  missing:  print

                """ + Runs.BRANCH_TIMELINE + """


                step 'print' was skipped
                  op 'add_one' is called at Runs.java:%d""".formatted(Runs.line("ADD_ONE.as(\"print\")")));
    }

    @Test
    void didNotRunShowsTheStepThatDid() {
        assertThat(failure(() -> assertThat(good).didNotRun("adder")))
                .isEqualTo("""
                step 'adder' of job 'do_stuff'
                  expected: did not run
                  actual:   ran

                """ + Runs.DO_STUFF_TIMELINE + Runs.adderSection());
    }

    @Test
    void ranExactlySaysWhatIsMissingAndWhatIsTooMuch() {
        assertThat(failure(() -> assertThat(branch).ranExactly("return_five", "print")))
                .isEqualTo("""
                steps that ran in job 'branch', in any order
                  expected: print, return_five
                  actual:   add_one, odd, return_five
                  missing:  print
                  too many: add_one, odd

                """ + Runs.BRANCH_TIMELINE);
    }

    @Test
    void ranExactlyInOrderShowsBothOrders() {
        assertThat(failure(() -> assertThat(branch).ranExactlyInOrder("add_one", "return_five", "odd")))
                .isEqualTo("""
                        steps that ran in job 'branch', in this order
                          expected: add_one, return_five, odd
                          actual:   return_five, add_one, odd

                        """ + Runs.BRANCH_TIMELINE);
    }

    @Test
    void hasSkippedShowsTheStepThatWasNot() {
        assertThat(failure(() -> assertThat(good).hasSkipped("adder")))
                .isEqualTo("""
                skipped steps of job 'do_stuff'
                  expected: also adder
                  actual:   none
                  missing:  adder

                """ + Runs.DO_STUFF_TIMELINE + Runs.adderSection());
    }

    @Test
    void hasFailedStepsTellsAFailureFromWhatItKeptFromRunning() {
        assertThat(failure(() -> assertThat(broken).hasFailedSteps("add_one")))
                .isEqualTo("""
                failed steps of job 'broken'
                  expected: also add_one
                  actual:   read
                  missing:  add_one

                """ + Runs.brokenBody("""
                step 'add_one' did not run, because a step upstream failed
                  op 'add_one' is called at Runs.java:%d""".formatted(Runs.line("job(\"broken\""))));
    }

    @Test
    void hasRetriesCountsThoseOfAllSteps() {
        assertThat(failure(() -> assertThat(good).hasRetries(1))).isEqualTo("""
                retries of job 'do_stuff'
                  expected: 1
                  actual:   0

                """ + Runs.DO_STUFF_TIMELINE);
    }

    @Test
    void anAssertionThatNamesNothingIsRefused() {
        String text = "No name is given, so nothing would be asserted. Give one or more.";
        List<ThrowingCallable> empty = List.of(
                () -> assertThat(good).ran(),
                () -> assertThat(good).didNotRun(),
                () -> assertThat(good).hasSkipped(),
                () -> assertThat(good).hasFailedSteps(),
                () -> assertThat(good.plan()).hasSteps(),
                () -> assertThat(Runs.DO_STUFF).hasNodes());

        assertThat(empty)
                .allSatisfy(call ->
                        assertThatIllegalArgumentException().isThrownBy(call).withMessage(text));
    }
}
