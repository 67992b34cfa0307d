package dev.steploom.junit;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.config.ConfigException;
import dev.steploom.definition.JobDefinition;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.junit.assertion.ConfigExceptionAssert;
import dev.steploom.junit.assertion.ExecuteInProcessResultAssert;
import dev.steploom.junit.assertion.ExecutionPlanAssert;
import dev.steploom.junit.assertion.JobAssert;
import dev.steploom.junit.assertion.JobDefinitionAssert;
import dev.steploom.junit.assertion.JobExecutionResultAssert;
import dev.steploom.junit.assertion.RunAttempt;
import dev.steploom.junit.assertion.RunAttemptAssert;
import dev.steploom.plan.ExecutionPlan;
import java.util.concurrent.Callable;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/** The entry points of soft assertions; for those who put several providers into one class of their own. */
public interface SteploomSoftAssertionsProvider extends SoftAssertionsProvider {
    /**
     * Asserts about a run with typed outputs.
     *
     * @param actual what the run did
     * @param <R> the type of the job's output
     * @return the assertion
     */
    @SuppressWarnings("unchecked")
    default <R extends @Nullable Object> ExecuteInProcessResultAssert<R> assertThat(ExecuteInProcessResult<R> actual) {
        ExecuteInProcessResultAssert<R> soft =
                proxy(ExecuteInProcessResultAssert.class, ExecuteInProcessResult.class, actual);
        return soft.collectingInto(this);
    }

    /**
     * Asserts about a run of an untyped job.
     *
     * @param actual what the run did
     * @return the assertion
     */
    default JobExecutionResultAssert assertThat(JobExecutionResult actual) {
        return proxy(JobExecutionResultAssert.class, JobExecutionResult.class, actual)
                .collectingInto(this);
    }

    /**
     * Asserts about a plan.
     *
     * @param actual the plan
     * @return the assertion
     */
    default ExecutionPlanAssert assertThat(ExecutionPlan actual) {
        return proxy(ExecutionPlanAssert.class, ExecutionPlan.class, actual);
    }

    /**
     * Asserts about a typed job.
     *
     * @param actual the job
     * @param <R> the type of the job's output
     * @return the assertion
     */
    @SuppressWarnings("unchecked")
    default <R extends @Nullable Object> JobAssert<R> assertThat(Job<R> actual) {
        return proxy(JobAssert.class, Job.class, actual);
    }

    /**
     * Asserts about an untyped job.
     *
     * @param actual the job
     * @return the assertion
     */
    default JobDefinitionAssert assertThat(JobDefinition actual) {
        return proxy(JobDefinitionAssert.class, JobDefinition.class, actual);
    }

    /**
     * Asserts about what is wrong in a config.
     *
     * @param actual the exception
     * @return the assertion
     */
    default ConfigExceptionAssert assertThat(ConfigException actual) {
        return proxy(ConfigExceptionAssert.class, ConfigException.class, actual);
    }

    /**
     * Tries to run a job, and asserts about what came of it.
     *
     * @param run runs the job and returns its result
     * @return the assertion
     */
    default RunAttemptAssert assertThatRunOf(Callable<? extends JobExecutionResult> run) {
        return proxy(RunAttemptAssert.class, RunAttempt.class, RunAttempt.of(run));
    }
}
