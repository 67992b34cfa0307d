package dev.steploom.resource;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What resources are told of the run that they are made for.
 *
 * @param jobName the job's name
 * @param runId the run's id
 * @param runTags the run's tags
 * @param configs each resource's config, by its key
 * @param log where resources log
 */
public record ResourceRun(
        String jobName,
        String runId,
        Map<String, String> runTags,
        Map<String, ? extends @Nullable Object> configs,
        Logger log) {}
