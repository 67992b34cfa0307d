package dev.steploom.junit.mock;

import dev.steploom.execution.CurrentWork;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mockito.invocation.Invocation;

/**
 * A call to a mock or spy, and who made it.
 *
 * @param work the step, hook or resource that called; null for a thread that ran none of them, such as the test's own
 * @param invocation the call, as Mockito has it
 */
public record MockCall(@Nullable CurrentWork work, Invocation invocation) {
    /**
     * Returns the id of the run that called.
     *
     * @return the run's id; null outside of a run
     */
    public @Nullable String runId() {
        return work == null ? null : work.runId();
    }

    /**
     * Returns the key of the step that called.
     *
     * @return the step's key; null if no step called, but a hook, a resource, or code outside of any run
     */
    public @Nullable String stepKey() {
        return work instanceof CurrentWork.Step step ? step.stepKey() : null;
    }

    /**
     * Returns which attempt of the step called.
     *
     * @return how many attempts came before: 0 for the first, and where no step called
     */
    public int retryNumber() {
        return work instanceof CurrentWork.Step step ? step.retryNumber() : 0;
    }

    /**
     * Returns the name of the method that was called.
     *
     * @return the method's name
     */
    public String method() {
        return invocation.getMethod().getName();
    }

    /**
     * Returns what it was called with.
     *
     * @return the arguments, those of a variable number in an array
     */
    public List<@Nullable Object> arguments() {
        return Arrays.asList(invocation.getRawArguments());
    }

    boolean isOf(String run, String step) {
        return step.equals(stepKey()) && run.equals(runId());
    }

    /** Says who called, for reading. */
    String caller() {
        return work == null ? "outside any step" : work.toString();
    }

    @Override
    public String toString() {
        return CallText.of(invocation) + ", " + caller();
    }
}
