package dev.steploom.partition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is needed to launch a run.
 *
 * @param runKey identifies the run: of requests with the same key, only the first is launched; null to launch always
 * @param runConfig the run's config, in place of the config of its partition; null to use that
 * @param tags the run's tags, over those of the job
 * @param jobName the job to run; null for the one that the requester belongs to
 * @param partitionKey the partition to run for, if any
 */
public record RunRequest(
        @Nullable String runKey,
        @Nullable Map<String, ? extends @Nullable Object> runConfig,
        Map<String, String> tags,
        @Nullable String jobName,
        @Nullable String partitionKey) {

    /**
     * Keeps copies of the maps.
     *
     * @param runKey identifies the run: of requests with the same key, only the first is launched; null to launch always
     * @param runConfig the run's config, in place of the config of its partition; null to use that
     * @param tags the run's tags, over those of the job
     * @param jobName the job to run; null for the one that the requester belongs to
     * @param partitionKey the partition to run for, if any
     */
    public RunRequest {
        runConfig = runConfig == null ? null : ConfigCopy.of(runConfig);
        tags = Map.copyOf(tags);
    }

    /**
     * Requests a run for a partition.
     *
     * @param partitionKey the partition's key
     * @return a request with nothing else
     */
    public static RunRequest forPartition(String partitionKey) {
        return new RunRequest(null, null, Map.of(), null, partitionKey);
    }

    /**
     * Requests a run of a job.
     *
     * @param jobName the job's name
     * @return a request with nothing else
     */
    public static RunRequest forJob(String jobName) {
        return new RunRequest(null, null, Map.of(), jobName, null);
    }

    /**
     * Identifies the run.
     *
     * @param key of requests with the same key, only the first is launched
     * @return a copy with this key
     */
    public RunRequest withRunKey(String key) {
        return new RunRequest(key, runConfig, tags, jobName, partitionKey);
    }

    /**
     * Sets the run's config.
     *
     * @param config nested maps, lists and scalars
     * @return a copy with this config
     */
    public RunRequest withRunConfig(Map<String, ? extends @Nullable Object> config) {
        return new RunRequest(runKey, config, tags, jobName, partitionKey);
    }

    /**
     * Adds tags.
     *
     * @param more tags of the run; they replace those of the same name
     * @return a copy with these tags too
     */
    public RunRequest withTags(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(tags);
        all.putAll(more);
        return new RunRequest(runKey, runConfig, all, jobName, partitionKey);
    }

    /**
     * Sets the job.
     *
     * @param name the job's name
     * @return a copy with this job
     */
    public RunRequest withJob(String name) {
        return new RunRequest(runKey, runConfig, tags, name, partitionKey);
    }
}
