package dev.steploom.jshell.notebook.op;

import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.AssetObservation;
import dev.steploom.event.ExpectationResult;
import dev.steploom.resource.ResourceKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** Where a context passes on what it is told, and gets what it does not hold itself. */
interface ContextLink {
    void log(Level level, String message);

    void materialize(AssetMaterialization event);

    void observe(AssetObservation event);

    void expect(ExpectationResult event);

    /** Gives an output; {@code name} is null for the only one. */
    void emit(@Nullable String name, @Nullable Object value);

    @Nullable
    Object input(String name);

    <T> T resource(ResourceKey<T> key);
}
