package dev.steploom.junit.assertion;

import static dev.steploom.Steploom.job;
import static dev.steploom.junit.SteploomAssertions.assertThat;
import static dev.steploom.junit.assertion.Runs.ADDER;
import static dev.steploom.junit.assertion.Runs.ADD_ONE;
import static dev.steploom.junit.assertion.Runs.failure;
import static dev.steploom.junit.assertion.Runs.run;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.Out;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Assertions about the outputs of a run. */
class OutputAssertTests {
    private final ExecuteInProcessResult<Integer> good = run(Runs.DO_STUFF);

    record Handles(Out<Integer> five, Out<Integer> six) {}

    private static final Job<Handles> SEVERAL = job("several", () -> {
        var five = Runs.RETURN_FIVE.call();
        return new Handles(five, ADD_ONE.call(five));
    });

    private String adderPage(String head) {
        return head + "\n\n" + Runs.DO_STUFF_TIMELINE + Runs.adderSection();
    }

    private static JobExecutionResult untyped() {
        return JobExecution.executeInProcess(Runs.DO_STUFF.definition(), new RunOptions().clock(Runs.CLOCK));
    }

    @Test
    void areTypedByTheJobTheHandleOrTheComponent() {
        assertThat(good).hasOutput(12).hasOutput(ADDER, 12).hasOutput(Runs.RETURN_FIVE, 5);
        assertThat(good).output().isEqualTo(12);
        assertThat(good).output(ADDER).isEqualTo(12);
        assertThat(run(SEVERAL)).hasOutput(Handles::six, 6).hasOutput(ADD_ONE, 6);
    }

    @Test
    void areTypedByWhatACallReturned() {
        AtomicReference<Out<Integer>> six = new AtomicReference<>();
        var result = run(job("letting_out", () -> {
            six.set(ADD_ONE.call(Runs.RETURN_FIVE.call()));
            return six.get();
        }));

        assertThat(result).hasOutput(six.get(), 6);
        assertThat(failure(() -> assertThat(result).hasOutput(six.get(), 7)))
                .startsWith("output \"result\" of op 'add_one' of job 'letting_out'\n  expected: 7\n  actual:   6\n");
    }

    @Test
    void areFoundByTheNodesPath() {
        assertThat(run(Runs.NESTED)).hasOutputForNode("add_two.first", 6).hasOutputForNode("add_two", 7);
        assertThat(run(Runs.NESTED)).outputForNode("add_two.second").isEqualTo(7);
        assertThat(run(Runs.MAPPED)).hasOutputForNode("add_one", Map.of("0", 1, "1", 2, "2", 3, "3", 4, "4", 5));
    }

    @Test
    void areThereForUntypedJobsToo() {
        assertThat(untyped()).hasOutput(12).hasOutput("result", 12).hasOutputForNode("adder", 12);
        assertThat(untyped()).output("result").isEqualTo(12);

        assertThat(failure(() -> assertThat(untyped()).hasOutput(13))).isEqualTo(adderPage("""
                output "result" of job 'do_stuff'
                  expected: 13
                  actual:   12"""));
        assertThat(failure(() -> assertThat(untyped()).hasOutput("reslt", 13))).startsWith("""
                output "reslt" of job 'do_stuff'
                  expected: 13
                  actual:   job 'do_stuff' has no output "reslt". Did you mean "result"?
                """);
    }

    @Test
    void anotherOutputOfTheJobShowsTheStepThatItComesFrom() {
        assertThat(failure(() -> assertThat(good).hasOutput(13))).isEqualTo(adderPage("""
                output of job 'do_stuff'
                  expected: 13
                  actual:   12"""));
    }

    @Test
    void anotherOutputOfAnOpShowsItsInputs() {
        assertThat(failure(() -> assertThat(good).hasOutput(ADDER, 13))).isEqualTo(adderPage("""
                output of op 'adder' of job 'do_stuff'
                  expected: 13
                  actual:   12"""));
    }

    @Test
    void anOpThatIsCalledTwiceIsRefusedWithTheWayOut() {
        assertThat(failure(() -> assertThat(good).hasOutput(ADD_ONE, 6))).isEqualTo("""
                output of op 'add_one' of job 'do_stuff'
                  expected: 6
                  actual:   job 'do_stuff' calls op 'add_one' 2 times: add_one, add_one_2. Say which: outputForNode("add_one").

                """ + Runs.DO_STUFF_TIMELINE);
    }

    @Test
    void anOutputThatWasNotEmittedSaysWhy() {
        assertThat(failure(() -> assertThat(run(Runs.BROKEN)).hasOutput(5)))
                .isEqualTo("""
                output of job 'broken'
                  expected: 5
                  actual:   Step 'add_one' did not emit its output "result": it did not run, because a step upstream failed.

                """ + Runs.brokenBody("""
                step 'add_one' did not run, because a step upstream failed
                  op 'add_one' is called at Runs.java:%d""".formatted(Runs.line("job(\"broken\""))));
    }

    @Test
    void aMisspelledNodeIsNamedWithItsNearest() {
        assertThat(failure(() -> assertThat(run(Runs.NESTED)).hasOutputForNode("add_two.frst", 6)))
                .startsWith("""
                output of node 'add_two.frst' of job 'nested'
                  expected: 6
                  actual:   There is no node "add_two.frst": graph 'add_two' has no node "frst". Did you mean "first"?

                """);
    }

    @Test
    void aValueThatCannotBeHadHasNoAssertions() {
        assertThat(failure(() -> assertThat(run(Runs.BROKEN)).output().isEqualTo(5)))
                .startsWith("""
                output of job 'broken'
                  expected: a value
                  actual:   Step 'add_one' did not emit its output "result": it did not run, because a step upstream failed.

                """);
    }
}
