package dev.steploom.jshell.notebook.op;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a context without a step of its own in this JVM tells.
 *
 * @param op the op's name
 * @param stepKey the step's key
 * @param jobName the job's name
 * @param runId the run's id
 * @param runTags the run's tags
 * @param retryNumber how many times the step was retried before
 * @param mappingKey the mapping key; null if there is none
 * @param partition the first and the last partition key; null if the run is for none
 * @param partitionTime from the start of the first to the end of the last; null if they are no partitions of time
 * @param config the op's config, resolved
 * @param inputs the inputs' names, in their order
 */
record ContextValues(
        String op,
        String stepKey,
        String jobName,
        String runId,
        Map<String, String> runTags,
        int retryNumber,
        @Nullable String mappingKey,
        @Nullable List<String> partition,
        @Nullable List<ZonedDateTime> partitionTime,
        @Nullable Object config,
        List<String> inputs) {
    ContextValues withConfig(@Nullable Object other) {
        return new ContextValues(
                op, stepKey, jobName, runId, runTags, retryNumber, mappingKey, partition, partitionTime, other, inputs);
    }
}
