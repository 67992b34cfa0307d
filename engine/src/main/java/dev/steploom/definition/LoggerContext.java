package dev.steploom.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a logger sees while it is made.
 *
 * @param key the key under which the job has it
 * @param config what stands under {@code loggers: <key>: config}, with defaults filled in; null if nothing does
 * @param jobName the name of the job that runs
 * @param runId the id of the run that the logger is made for
 * @param runTags the run's tags
 */
public record LoggerContext(
        String key, @Nullable Object config, String jobName, String runId, Map<String, String> runTags) {
    /**
     * Copies the tags.
     *
     * @param key the key under which the job has it
     * @param config its config
     * @param jobName the name of the job that runs
     * @param runId the id of the run
     * @param runTags the run's tags
     */
    public LoggerContext {
        runTags = Map.copyOf(runTags);
    }

    /**
     * Returns one field of the logger's config.
     *
     * @param field its name
     * @return its value; null if it is not given
     */
    public @Nullable Object config(String field) {
        return config instanceof Map<?, ?> fields ? fields.get(field) : null;
    }
}
