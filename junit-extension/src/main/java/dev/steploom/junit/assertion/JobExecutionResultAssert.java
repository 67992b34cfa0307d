package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;

import dev.steploom.definition.OutputDefinition;
import dev.steploom.execution.JobExecutionResult;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about a run of an untyped job. */
public class JobExecutionResultAssert extends AbstractJobResultAssert<JobExecutionResultAssert, JobExecutionResult> {
    /**
     * Begins an assertion.
     *
     * @param actual what the run did
     */
    public JobExecutionResultAssert(JobExecutionResult actual) {
        super(actual, JobExecutionResultAssert.class);
    }

    /**
     * Asserts the value of the job's output {@code result}.
     *
     * <pre>{@code
     * assertThat(result).hasOutput(12);   // passes
     * assertThat(result).hasOutput(13);   // fails
     * }</pre>
     *
     * @param expected its value
     * @return this
     */
    public JobExecutionResultAssert hasOutput(@Nullable Object expected) {
        return hasOutput(OutputDefinition.DEFAULT_NAME, expected);
    }

    /**
     * Asserts the value of one of the job's outputs.
     *
     * <pre>{@code
     * assertThat(result).hasOutput("total", 12);   // passes
     * assertThat(result).hasOutput("total", 13);   // fails
     * }</pre>
     *
     * @param output the output's name
     * @param expected its value
     * @return this
     */
    public JobExecutionResultAssert hasOutput(String output, @Nullable Object expected) {
        given(output, "output");
        return equal(
                () -> run().outputValue(output),
                expected,
                "output \"" + output + "\" of " + job(),
                Origins.ofJobOutput(run(), output));
    }

    /**
     * Goes on with one of the job's outputs.
     *
     * <pre>{@code
     * assertThat(result).output("total").isEqualTo(12);   // passes
     * assertThat(result).output("total").isNull();        // fails
     * }</pre>
     *
     * @param output the output's name
     * @return an assertion about its value
     */
    public ObjectAssert<@Nullable Object> output(String output) {
        given(output, "output");
        return next(
                () -> run().outputValue(output),
                "output \"" + output + "\" of " + job(),
                Origins.ofJobOutput(run(), output));
    }
}
