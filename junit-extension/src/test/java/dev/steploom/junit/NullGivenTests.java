package dev.steploom.junit;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.steploom.Job;
import dev.steploom.OpHandle;
import org.junit.jupiter.api.Test;

/** Testers name what they were given null for, and the line of the test. */
class NullGivenTests {
    private static String place(int line) {
        return " (NullGivenTests.java:" + line + ")";
    }

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
    }

    @Test
    void aJobTesterNeedsAJob() {
        int line = line() + 2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobTester.of((Job<Integer>) null))
                .withMessage(
                        "JobTester.of(...) was given null for its parameter \"job\". Give it a value." + place(line));
    }

    @Test
    void anOpTesterNeedsAnOp() {
        int line = line() + 2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpTester.of((OpHandle<Integer>) null))
                .withMessage(
                        "OpTester.of(...) was given null for its parameter \"op\". Give it a value." + place(line));
    }

    @Test
    void aResourceIsGivenAValue() {
        JobTester<Integer> tester = JobTester.of(Greetings.DO_STUFF);

        int line = line() + 2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tester.with("server", null))
                .withMessage("JobTester.with(...) was given null for its parameter \"definition\". Give it a value."
                        + place(line));
    }
}
