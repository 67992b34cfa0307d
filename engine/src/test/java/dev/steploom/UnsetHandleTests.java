package dev.steploom;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.definition.GraphDefinitionException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A job that is written above the ops that it calls. */
class UnsetHandleTests {
    static final List<String> LINES = new ArrayList<>();

    static class JobFirst {
        static final boolean NOTED = LINES.add(Lines.next());
        static final Job<Integer> JOB = job("job", () -> JobFirst.FIVE.call());
        static final Op0<Integer> FIVE = op("five", () -> 5);
    }

    @Test
    void theOpThatHasNoValueYetIsNamed() {
        assertThatThrownBy(() -> JobFirst.JOB.executeInProcess())
                .isInstanceOf(ExceptionInInitializerError.class)
                .cause()
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessage("graph 'job': the op in UnsetHandleTests.JobFirst.FIVE is null when the body"
                        + " calls it. Static fields get their values in the order in which they are written: declare"
                        + " the op above the job that calls it. (" + LINES.get(0) + ")");
    }

    @Test
    void whatElseABodyThrowsIsLeftAsItIs() {
        StringBuilder text = null;

        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> job("job", () -> {
                    text.append(1);
                }));
    }
}
