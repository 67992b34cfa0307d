package dev.steploom.resource;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** How a resource comes to be, once per run. */
@FunctionalInterface
public interface ResourceDefinition {
    /**
     * Makes the resource.
     *
     * @return the resource
     * @throws Exception if it cannot be made; the run fails before its first step
     */
    @Nullable
    Object create() throws Exception;

    /**
     * Uses a value that exists already.
     *
     * @param value the resource
     * @return its definition
     */
    static ResourceDefinition of(@Nullable Object value) {
        return () -> value;
    }

    /**
     * Makes a resource at the start of each run.
     *
     * @param maker makes it
     * @return its definition
     */
    static ResourceDefinition from(Callable<?> maker) {
        return maker::call;
    }

    /**
     * Stands in for a resource: a mock where a {@link MockProvider} is installed, else a proxy whose methods do nothing
     * and return null, zero, false or empty.
     *
     * @param mocked the class to mock; an interface where no {@link MockProvider} is installed
     * @return a definition whose value is a mock of that class
     */
    static ResourceDefinition mock(Class<?> mocked) {
        return () -> MockResources.create(mocked);
    }
}
