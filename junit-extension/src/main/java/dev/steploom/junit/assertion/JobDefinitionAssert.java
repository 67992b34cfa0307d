package dev.steploom.junit.assertion;

import dev.steploom.definition.JobDefinition;

/** Assertions about an untyped job. */
public class JobDefinitionAssert extends AbstractJobAssert<JobDefinitionAssert, JobDefinition> {
    /**
     * Begins an assertion.
     *
     * @param actual the job
     */
    public JobDefinitionAssert(JobDefinition actual) {
        super(actual, JobDefinitionAssert.class);
    }

    @Override
    JobDefinition job() {
        isNotNull();
        return actual;
    }
}
