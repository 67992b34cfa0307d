package dev.steploom.resource;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a resource with a config of its own is made of another.
 *
 * @param base the resource it is made of
 * @param function makes the base's config of the new resource's resolved config
 */
public record ConfiguredResource(
        ResourceDefinition base, Function<@Nullable Object, ? extends @Nullable Object> function) {}
