package dev.steploom.junit.report;

import dev.steploom.instance.StepState;

/** How steps end, in words. */
public final class StepStates {
    private StepStates() {}

    /**
     * Tells how a step ended.
     *
     * @param state the state at the end of the run
     * @return what follows the step's name in a sentence
     */
    public static String told(StepState state) {
        return switch (state) {
            case SUCCEEDED -> "succeeded";
            case FAILED -> "failed";
            case SKIPPED -> "was skipped";
            case UPSTREAM_FAILED -> "did not run, because a step upstream failed";
            case NOT_EXECUTED -> "did not run, because the run ended before";
            case UNRESOLVED -> "did not run, because the dynamic output it waited for gave no steps";
        };
    }
}
