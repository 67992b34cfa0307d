package dev.steploom.junit;

import static dev.steploom.junit.SteploomAssertions.assertThat;
import static dev.steploom.junit.SteploomAssertions.assertThatThrownBy;
import static dev.steploom.junit.assertion.Runs.run;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.event.EventType;
import dev.steploom.junit.assertion.Runs;
import java.util.Map;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Assertions that collect their failures. */
@ExtendWith(SoftAssertionsExtension.class)
class SoftAssertionsTests {
    private final ExecuteInProcessResult<Integer> good = run(Runs.DO_STUFF);

    @InjectSoftAssertions
    private SteploomSoftAssertions injected;

    @Test
    void passWhereAllIsAsTold() {
        SteploomSoftAssertions.assertSoftly(softly -> {
            softly.assertThat(good).succeeded().hasOutput(12).hasOutput(Runs.ADDER, 12);
            softly.assertThat(good).step("adder").hasInput("a", 6).output().isEqualTo(12);
            softly.assertThat(good).events().hasNoErrors();
            softly.assertThat(Runs.DO_STUFF).hasNodes("adder");
            softly.assertThat(Runs.DO_STUFF.definition()).hasNodes("adder");
            softly.assertThat(good.plan()).hasSteps("adder");
            softly.assertThat(12).isPositive();
        });
    }

    @Test
    void collectAllFailuresOfAChain() {
        assertThatThrownBy(() -> SteploomSoftAssertions.assertSoftly(softly -> softly.assertThat(good)
                        .as("nightly")
                        .failed()
                        .hasSkipped("adder")
                        .hasOutput(13)))
                .hasMessageContainingAll(
                        "Multiple Failures (3 failures)",
                        "[nightly] \njob 'do_stuff'\n  expected: failed\n  actual:   succeeded\n",
                        "[nightly] \nskipped steps of job 'do_stuff'\n  expected: also adder\n",
                        "[nightly] \noutput of job 'do_stuff'\n  expected: 13\n  actual:   12\n");
    }

    @Test
    void collectFailuresOfWhatIsReachedFromARun() {
        SteploomSoftAssertions softly = new SteploomSoftAssertions();
        softly.assertThat(good).step("adder").failed().hasRetries(1);
        softly.assertThat(good).step("adder").output().isEqualTo(13);
        softly.assertThat(good).output().isEqualTo(14);
        softly.assertThat(good).events().containsSubsequence(EventType.STEP_RESTARTED);

        assertThat(softly.assertionErrorsCollected()).hasSize(5);
    }

    @Test
    void aMisspelledStepFailsEachAssertionOnIt() {
        SteploomSoftAssertions softly = new SteploomSoftAssertions();
        softly.assertThat(good).step("ader").succeeded().hasRetries(0);

        assertThat(softly.assertionErrorsCollected())
                .hasSize(2)
                .allSatisfy(error -> assertThat(error).hasMessageContaining("no such step. Did you mean \"adder\"?"));
    }

    @Test
    void aValueThatCannotBeHadGoesOnAsNull() {
        SteploomSoftAssertions softly = new SteploomSoftAssertions();
        softly.assertThat(run(Runs.BROKEN)).output().isEqualTo(5);

        assertThat(softly.assertionErrorsCollected()).hasSize(2);
        assertThat(softly.assertionErrorsCollected().get(0)).hasMessageContaining("did not emit its output");
    }

    @Test
    void collectAboutJobsPlansAndConfig() {
        SteploomSoftAssertions softly = new SteploomSoftAssertions();
        softly.assertThat(Runs.DO_STUFF).hasTag("team", "weather").hasInputs("folder");
        softly.assertThat(Runs.DO_STUFF.definition()).hasNodes("ader");
        softly.assertThat(good.plan()).inOrder("adder", "add_one");
        softly.assertThatRunOf(() -> run(Runs.DO_STUFF)).hasConfigError("root:ops");
        softly.assertThatRunOf(() -> run(Runs.DO_STUFF, o -> o.runConfig(Map.of("opps", Map.of()))))
                .hasConfigError("root:ops");

        assertThat(softly.assertionErrorsCollected()).hasSize(6);
    }

    @Test
    void areInjectedByAssertJsExtension() {
        injected.assertThat(good).succeeded();

        assertThat(injected.wasSuccess()).isTrue();
    }
}
