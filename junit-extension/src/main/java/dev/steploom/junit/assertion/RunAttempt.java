package dev.steploom.junit.assertion;

import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.StepFailure;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying to run a job.
 *
 * @param result what the run did; null if it did not take place
 * @param thrown what was thrown; null if nothing was
 */
public record RunAttempt(
        @Nullable JobExecutionResult result, @Nullable Throwable thrown) {
    /**
     * Tries to run a job.
     *
     * @param run runs the job and returns its result
     * @return the result, also that of a run whose failed step throws; or what kept it from taking place
     */
    public static RunAttempt of(Callable<? extends JobExecutionResult> run) {
        try {
            return new RunAttempt(run.call(), null);
        } catch (StepFailure failure) {
            return new RunAttempt(failure.result(), failure);
        } catch (Exception thrown) {
            return new RunAttempt(null, thrown);
        }
    }

    @Override
    public String toString() {
        return result != null ? result.toString() : "no run: " + thrown;
    }
}
