package dev.steploom.examples.terminal;

import dev.steploom.event.ErrorInfo;
import dev.steploom.execution.JobExecutionResult;

/** Says in a line why a run failed. */
public final class FirstError {
    private FirstError() {}

    /**
     * Describes what the first failed step threw; if no step failed, what ended the run.
     *
     * @param result a run that did not succeed
     * @return the error at the root, or how the run ended
     */
    public static String of(JobExecutionResult result) {
        ErrorInfo first = result.failures().values().stream()
                .map(failure -> failure.error())
                .findFirst()
                .orElse(result.error());
        return first == null ? result.status().toString() : first.rootCause().toString();
    }
}
