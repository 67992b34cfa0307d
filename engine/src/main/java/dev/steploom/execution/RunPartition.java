package dev.steploom.execution;

import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.JobDefinition;
import dev.steploom.partition.PartitionKeyRange;
import dev.steploom.partition.PartitionScope;
import dev.steploom.partition.PartitionTags;
import dev.steploom.partition.PartitionedConfig;
import dev.steploom.partition.PartitionsDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The partition, or the range of partitions, that a run is for.
 *
 * @param partitions the job's partitions
 * @param range the first and the last key; twice the same for one partition
 */
record RunPartition(PartitionsDefinition partitions, PartitionKeyRange range) {

    /** Checks that the job has the partition. */
    static RunPartition of(JobDefinition job, PartitionKeyRange range, PartitionScope scope) {
        PartitionsDefinition partitions = job.partitionsDefinition();
        if (partitions == null) {
            throw new GraphDefinitionException(
                    "job '" + job.name() + "' has no partitions, but is to run for " + range
                            + ". Give it some: partitions(...), or a PartitionedConfig.",
                    job.graph().location());
        }
        partitions.check(range.start(), scope);
        partitions.check(range.end(), scope);
        RunPartition partition = new RunPartition(partitions, range);
        if (!partition.isSingle() && partitions.keysIn(range, scope).isEmpty()) {
            throw new IllegalArgumentException("There is no partition in the range " + range + " of job '" + job.name()
                    + "', as its end comes before its start. Swap them.");
        }
        return partition;
    }

    /** Refuses a job with partitions whose config is of another form than a partition's could be. */
    static void refuseMapping(JobDefinition job) {
        if (job.partitionsDefinition() != null && job.configMapping() != null) {
            throw new GraphDefinitionException(
                    "job '" + job.name() + "' has partitions and a config mapping, so no config can be computed for a "
                            + "partition. Give it a PartitionedConfig instead of the mapping.",
                    job.graph().location());
        }
    }

    /** The key of the only partition that a run is for; null if it is for none or for several. */
    static @Nullable String keyOf(Run run) {
        RunPartition partition = run.partition();
        return partition != null && partition.isSingle() ? partition.range().start() : null;
    }

    boolean isSingle() {
        return range.start().equals(range.end());
    }

    /** The partitions of a run that repeats one for these: the same, since it goes on with what that one emitted. */
    PartitionKeyRange rangeOfRepetition(Run earlier, @Nullable PartitionKeyRange asked) {
        if (asked != null && !asked.equals(range)) {
            throw new ReexecutionException(
                    "Run " + earlier.id() + " of job '" + earlier.job().name()
                            + "' was for partition " + range + ", so it cannot be re-executed for " + asked
                            + ". Leave the partition out, or start a new run for it.");
        }
        return range;
    }

    /** The tags that tell the partition; they override all others. */
    Map<String, String> tags(JobDefinition job) {
        Map<String, String> tags = new LinkedHashMap<>();
        PartitionedConfig config = job.partitionedConfig();
        if (!isSingle()) {
            tags.put(PartitionTags.RANGE_START, range.start());
            tags.put(PartitionTags.RANGE_END, range.end());
        } else if (config != null) {
            tags.putAll(config.tags(range.start(), job.name()));
        }
        tags.put(PartitionTags.PARTITION_SET, PartitionTags.setOf(job.name()));
        return tags;
    }

    /** The run config that the job computes for the partition; null if it computes none. */
    @Nullable
    Map<String, @Nullable Object> config(JobDefinition job) {
        PartitionedConfig config = job.partitionedConfig();
        return config == null || !isSingle() ? null : config.runConfig(range.start());
    }
}
