package dev.steploom.definition;

import dev.steploom.resource.ResourceKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** What a hook knows of the step that ended. */
public interface HookContext {
    /**
     * Returns the hook's name.
     *
     * @return its name
     */
    String hookName();

    /**
     * Returns the step's key.
     *
     * @return such as {@code outer.inner[key]}
     */
    String stepKey();

    /**
     * Returns the op's name.
     *
     * @return the name of the op's definition
     */
    String opName();

    /**
     * Returns the job's name.
     *
     * @return its name
     */
    String jobName();

    /**
     * Returns the run's id.
     *
     * @return its id
     */
    String runId();

    /**
     * Returns what the step failed with.
     *
     * @return what the op threw; null after a success
     */
    @Nullable
    Throwable error();

    /**
     * Returns a resource.
     *
     * @param key one of the hook's required keys
     * @param <T> the resource's type
     * @return the resource
     */
    <T> T resource(ResourceKey<T> key);

    /**
     * Returns a logger with the fields of run, job and step.
     *
     * @return the logger
     */
    Logger log();
}
