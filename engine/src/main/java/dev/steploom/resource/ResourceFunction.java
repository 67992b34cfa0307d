package dev.steploom.resource;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Makes a resource at the start of a run.
 *
 * @param <T> the resource's type
 */
@FunctionalInterface
public interface ResourceFunction<T extends @Nullable Object> extends Serializable {
    /**
     * Makes the resource.
     *
     * @param context the resource's config, the resources it requires, and the run it is made for
     * @return the resource
     * @throws Exception if it cannot be made; the run fails before its first step
     */
    T create(ResourceContext context) throws Exception;
}
