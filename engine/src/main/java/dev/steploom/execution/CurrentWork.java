package dev.steploom.execution;

import org.jspecify.annotations.Nullable;

/**
 * The part of a run that a thread is at work on: so that a resource, or a test that watches one, can tell who calls it.
 *
 * <pre>{@code
 * if (CurrentWork.get() instanceof CurrentWork.Step step) {
 *     metrics.count(step.stepKey());
 * }
 * }</pre>
 */
public sealed interface CurrentWork {
    /**
     * An attempt of a step, its managers' work included.
     *
     * @param runId the run's id
     * @param stepKey the step's key
     * @param retryNumber how many attempts came before; 0 for the first
     */
    record Step(String runId, String stepKey, int retryNumber) implements CurrentWork {
        @Override
        public String toString() {
            return "step '" + stepKey + "'" + (retryNumber == 0 ? "" : ", retry " + retryNumber);
        }
    }

    /**
     * A hook.
     *
     * @param runId the run's id
     * @param hookName the hook's name
     * @param stepKey the key of the step that it runs after
     */
    record Hook(String runId, String hookName, String stepKey) implements CurrentWork {
        @Override
        public String toString() {
            return "hook '" + hookName + "' after step '" + stepKey + "'";
        }
    }

    /**
     * The making or the teardown of a resource.
     *
     * @param runId the run's id
     * @param key the resource's key
     */
    record Resource(String runId, String key) implements CurrentWork {
        @Override
        public String toString() {
            return "resource \"" + key + "\"";
        }
    }

    /**
     * Returns the run's id.
     *
     * @return the id
     */
    String runId();

    /**
     * Returns what the thread that calls is at work on. While a step runs a job of its own in its thread, that is the
     * inner job's work.
     *
     * @return the work; null in a thread that runs no part of a run, such as one that a step started by itself
     */
    static @Nullable CurrentWork get() {
        return RunLog.currentWork();
    }
}
