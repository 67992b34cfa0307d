package dev.steploom.junit;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.junit.assertion.ExecuteInProcessResultAssert;
import dev.steploom.junit.assertion.JobExecutionResultAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about runs and jobs, and all of AssertJ's: one static import serves both.
 *
 * <pre>{@code
 * import static dev.steploom.junit.SteploomAssertions.assertThat;
 *
 * assertThat(result).succeeded().hasOutput(ADDER, 12).hasSkipped("publish");
 * assertThat(12).isPositive();
 * }</pre>
 */
public class SteploomAssertions extends Assertions {
    /** For subclasses that add assertions of their own. */
    protected SteploomAssertions() {}

    /**
     * Asserts about a run with typed outputs.
     *
     * @param actual what the run did
     * @param <R> the type of the job's output
     * @return the assertion
     */
    public static <R extends @Nullable Object> ExecuteInProcessResultAssert<R> assertThat(
            ExecuteInProcessResult<R> actual) {
        return new ExecuteInProcessResultAssert<>(actual);
    }

    /**
     * Asserts about a run of an untyped job.
     *
     * @param actual what the run did
     * @return the assertion
     */
    public static JobExecutionResultAssert assertThat(JobExecutionResult actual) {
        return new JobExecutionResultAssert(actual);
    }
}
