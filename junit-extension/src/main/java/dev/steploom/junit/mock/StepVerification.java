package dev.steploom.junit.mock;

import java.util.function.Consumer;
import org.mockito.Mockito;
import org.mockito.verification.VerificationMode;

/** Verifies what one step called: {@link Mockito#verify(Object)}, of that step's calls alone. */
public final class StepVerification {
    private StepVerification() {}

    /**
     * Begins to verify; the call that follows names the method, with arguments or matchers.
     *
     * <pre>{@code
     * StepVerification.called(server, result.runId(), "load", times(2)).insert(anyString());
     * }</pre>
     *
     * <p>The run and the step are not looked for: {@code never()} holds of names that are misspelt. {@code
     * SteploomAssertions.assertThat(result).step("load").called(server, never())} refuses a step that is not there.
     *
     * @param mock a mock or spy that is bound to a resource
     * @param runId the run's id
     * @param stepKey the step's key
     * @param mode how often it has to be called by that step, in all its attempts together
     * @param <T> the mock's type
     * @return the mock, to call the method on
     * @throws IllegalArgumentException if it is no mock, or one that nobody watches
     * @throws AssertionError by the call that follows, if the step did not call as the mode has it
     */
    public static <T> T called(T mock, String runId, String stepKey, VerificationMode mode) {
        return called(mock, runId, stepKey, mode, error -> {
            throw error;
        });
    }

    /**
     * Begins to verify, and hands a failure to the caller instead of throwing it.
     *
     * @param mock a mock or spy that is bound to a resource
     * @param runId the run's id
     * @param stepKey the step's key
     * @param mode how often it has to be called by that step, in all its attempts together
     * @param failed takes the failure, during the call that follows
     * @param <T> the mock's type
     * @return the mock, to call the method on
     * @throws IllegalArgumentException if it is no mock, or one that nobody watches
     */
    public static <T> T called(
            T mock, String runId, String stepKey, VerificationMode mode, Consumer<AssertionError> failed) {
        MockCalls.recorder(mock);
        return Mockito.verify(mock, new InStep(mock, runId, stepKey, mode, failed));
    }
}
