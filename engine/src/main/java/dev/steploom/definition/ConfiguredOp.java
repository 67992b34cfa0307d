package dev.steploom.definition;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an op with a config of its own is made of another.
 *
 * @param base the op it is made of
 * @param function makes the base's config of the new op's resolved config
 */
record ConfiguredOp(OpDefinition base, Function<@Nullable Object, ? extends @Nullable Object> function) {}
