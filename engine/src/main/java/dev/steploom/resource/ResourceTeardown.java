package dev.steploom.resource;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Takes a resource down at the end of a run.
 *
 * @param <T> the resource's type
 */
@FunctionalInterface
public interface ResourceTeardown<T extends @Nullable Object> extends Serializable {
    /**
     * Takes the resource down.
     *
     * @param resource what was made
     * @throws Exception if that fails, which is logged and changes nothing else
     */
    void tearDown(T resource) throws Exception;
}
