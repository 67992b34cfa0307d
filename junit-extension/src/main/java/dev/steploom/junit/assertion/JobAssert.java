package dev.steploom.junit.assertion;

import dev.steploom.Job;
import dev.steploom.definition.JobDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a typed job.
 *
 * @param <R> the type of the job's output
 */
public class JobAssert<R extends @Nullable Object> extends AbstractJobAssert<JobAssert<R>, Job<R>> {
    /**
     * Begins an assertion.
     *
     * @param actual the job
     */
    public JobAssert(Job<R> actual) {
        super(actual, JobAssert.class);
    }

    @Override
    JobDefinition job() {
        isNotNull();
        return actual.definition();
    }
}
