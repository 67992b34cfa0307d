package dev.steploom.junit.assertion;

import dev.steploom.execution.JobExecutionResult;

/**
 * What one step did in a run.
 *
 * @param result the run
 * @param key the step's key, such as {@code outer.inner[key]}
 */
public record StepRun(JobExecutionResult result, String key) {
    @Override
    public String toString() {
        return "step '" + key + "' of " + result;
    }
}
