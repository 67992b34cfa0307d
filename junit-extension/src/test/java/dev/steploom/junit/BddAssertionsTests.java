package dev.steploom.junit;

import static dev.steploom.junit.BDDSteploomAssertions.then;
import static dev.steploom.junit.BDDSteploomAssertions.thenRunOf;
import static dev.steploom.junit.assertion.Runs.failure;
import static dev.steploom.junit.assertion.Runs.run;

import dev.steploom.junit.assertion.Runs;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Assertions in the words of given, when, then. */
class BddAssertionsTests {
    @Test
    void thenSaysWhatAssertThatSays() {
        var result = run(Runs.DO_STUFF);

        then(result).succeeded().hasOutput(Runs.ADDER, 12);
        then(Runs.DO_STUFF).hasNodes("adder");
        then(result.plan()).hasSteps("adder");
        then(12).isPositive();
        thenRunOf(() -> run(Runs.DO_STUFF, o -> o.runConfig(Map.of("opps", Map.of()))))
                .hasConfigError("root:opps");
        then(failure(() -> then(result).hasOutput(13))).isEqualTo("""
                output of job 'do_stuff'
                  expected: 13
                  actual:   12

                """ + Runs.DO_STUFF_TIMELINE + Runs.adderSection());
    }
}
