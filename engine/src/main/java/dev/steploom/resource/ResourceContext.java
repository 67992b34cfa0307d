package dev.steploom.resource;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** What a resource sees while it is made. */
public interface ResourceContext {
    /**
     * Returns the key under which the resource is bound.
     *
     * @return its key
     */
    String key();

    /**
     * Returns the resource's config.
     *
     * @return what stands under {@code resources: <key>: config}, with defaults filled in; null if nothing does
     */
    @Nullable
    Object config();

    /**
     * Returns the resource's config as the record that it was declared to be.
     *
     * @param record the record given to {@link ResourceDefinition#withConfig(Class)}
     * @param <T> the record
     * @return the record
     * @throws ResourceException if the definition declares no config
     */
    <T extends Record> T config(Class<T> record);

    /**
     * Returns one field of the resource's config.
     *
     * @param field its name
     * @return its value; null if it is not given
     */
    default @Nullable Object config(String field) {
        return config() instanceof Map<?, ?> fields ? fields.get(field) : null;
    }

    /**
     * Returns a resource that was made before.
     *
     * @param required one of the keys that the definition requires
     * @param <T> the resource's type
     * @return the resource
     * @throws ResourceException if the definition does not require the key, or the resource has another type
     */
    <T> T resource(ResourceKey<T> required);

    /**
     * Returns the name of the job that runs.
     *
     * @return its name
     */
    String jobName();

    /**
     * Returns the id of the run that the resource is made for.
     *
     * @return its id
     */
    String runId();

    /**
     * Returns the run's tags.
     *
     * @return text by name
     */
    Map<String, String> runTags();

    /**
     * Returns a logger whose messages are kept in the run's event log.
     *
     * @return the logger
     */
    Logger log();
}
