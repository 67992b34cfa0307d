package dev.steploom.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which steps of a run need not be executed, because their outputs of an earlier run still hold. */
@FunctionalInterface
public interface StepReuse {
    /**
     * Looks at a run before it begins.
     *
     * @param planned what is about to run
     * @return what to take from where; null to execute all steps
     */
    @Nullable
    Reused decide(PlannedRun planned);

    /**
     * What a run takes over.
     *
     * @param earlier the run that has the outputs
     * @param stepsToRun keys of the steps to execute all the same, such as {@code graph.op}, {@code op[?]} or {@code
     *     op[key]}; all others have to have ended well in the earlier run, or to have been skipped
     */
    record Reused(JobExecutionResult earlier, List<String> stepsToRun) {
        /**
         * Copies the keys.
         *
         * @param earlier the run that has the outputs
         * @param stepsToRun keys of the steps to execute all the same
         */
        public Reused {
            stepsToRun = List.copyOf(stepsToRun);
        }
    }
}
