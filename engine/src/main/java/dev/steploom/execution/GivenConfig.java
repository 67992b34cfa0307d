package dev.steploom.execution;

import dev.steploom.config.RunConfig;
import dev.steploom.definition.JobDefinition;
import dev.steploom.partition.PartitionKeyRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is for, as its options say or as the run said that it follows.
 *
 * @param runConfig the run config
 * @param opSelection the part of the job
 * @param partitions the partitions; null for none
 */
record GivenConfig(
        RunConfig runConfig,
        List<String> opSelection,
        @Nullable PartitionKeyRange partitions) {

    /** @throws ReexecutionException if the options are those of a run that follows another */
    static GivenConfig of(JobDefinition job, RunOptions options) {
        if (options.fromFailure) {
            throw new ReexecutionException("fromFailure() goes on with a run that failed, but job '" + job.name()
                    + "' is to run anew. Leave it out, or call reexecute(earlier).");
        }
        if (!options.stepSelection.isEmpty()) {
            throw new ReexecutionException(
                    "stepSelection(...) selects steps of an earlier run, but job '" + job.name()
                            + "' is to run anew. Write opSelection(...), or call reexecute(earlier, o -> o.stepSelection(...)).");
        }
        RunConfig own = options.runConfig;
        return new GivenConfig(own == null ? RunConfig.EMPTY : own, options.opSelection, options.partitions);
    }

    /** What the options do not say, the earlier run did. */
    static GivenConfig after(Run earlier, RunOptions options) {
        RunConfig own = options.runConfig;
        RunPartition partition = earlier.partition();
        return new GivenConfig(
                own == null ? earlier.config() : own,
                options.opSelection.isEmpty() ? earlier.opSelection() : options.opSelection,
                partition == null ? options.partitions : partition.rangeOfRepetition(earlier, options.partitions));
    }
}
