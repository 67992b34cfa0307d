package dev.steploom.junit;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.config.ConfigException;
import dev.steploom.definition.JobDefinition;
import dev.steploom.event.EventType;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.junit.assertion.ConfigExceptionAssert;
import dev.steploom.junit.assertion.EventLogAssert;
import dev.steploom.junit.assertion.EventPattern;
import dev.steploom.junit.assertion.ExecuteInProcessResultAssert;
import dev.steploom.junit.assertion.ExecutionPlanAssert;
import dev.steploom.junit.assertion.JobAssert;
import dev.steploom.junit.assertion.JobDefinitionAssert;
import dev.steploom.junit.assertion.JobExecutionResultAssert;
import dev.steploom.junit.assertion.RunAttempt;
import dev.steploom.junit.assertion.RunAttemptAssert;
import dev.steploom.plan.ExecutionPlan;
import java.util.concurrent.Callable;
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

    /**
     * Asserts about a plan.
     *
     * @param actual the plan
     * @return the assertion
     */
    public static ExecutionPlanAssert assertThat(ExecutionPlan actual) {
        return new ExecutionPlanAssert(actual);
    }

    /**
     * Asserts about a typed job.
     *
     * @param actual the job
     * @param <R> the type of the job's output
     * @return the assertion
     */
    public static <R extends @Nullable Object> JobAssert<R> assertThat(Job<R> actual) {
        return new JobAssert<>(actual);
    }

    /**
     * Asserts about an untyped job.
     *
     * @param actual the job
     * @return the assertion
     */
    public static JobDefinitionAssert assertThat(JobDefinition actual) {
        return new JobDefinitionAssert(actual);
    }

    /**
     * Asserts about what is wrong in a config.
     *
     * @param actual the exception
     * @return the assertion
     */
    public static ConfigExceptionAssert assertThat(ConfigException actual) {
        return new ConfigExceptionAssert(actual);
    }

    /**
     * Tries to run a job, and asserts about what came of it: that its config was refused.
     *
     * @param run runs the job and returns its result
     * @return the assertion
     */
    public static RunAttemptAssert assertThatRunOf(Callable<? extends JobExecutionResult> run) {
        return new RunAttemptAssert(RunAttempt.of(run));
    }

    /**
     * Names an event of a step, for {@link EventLogAssert#containsSubsequence(EventPattern...)}.
     *
     * @param type its type
     * @param step its step's key
     * @return what the event should be
     */
    public static EventPattern event(EventType type, String step) {
        return EventPattern.event(type, step);
    }
}
