package dev.steploom.execution;

import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceException;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.ValueText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The resources of one run: made before its first step, in key order. */
final class RunResources {
    private final Map<String, ResourceDefinition> definitions;
    private final Map<String, @Nullable Object> made = new TreeMap<>();

    RunResources(Map<String, ResourceDefinition> required) {
        this.definitions = new TreeMap<>(required);
    }

    List<String> keys() {
        return Collections.unmodifiableList(new ArrayList<>(definitions.keySet()));
    }

    /**
     * Makes all resources.
     *
     * @throws ResourceException at the first that cannot be made
     */
    void create() {
        definitions.forEach((key, definition) -> made.put(key, create(key, definition)));
    }

    private static @Nullable Object create(String key, ResourceDefinition definition) {
        try {
            return definition.create();
        } catch (Exception e) {
            throw new ResourceException("The resource \"" + key + "\" could not be made: " + e, e);
        }
    }

    <T> T get(ResourceKey<T> key) {
        Object value = made.get(key.name());
        if (!key.type().isInstance(value)) {
            throw new ResourceException("The resource \"" + key.name() + "\" is asked for as "
                    + key.type().getSimpleName() + ", but is " + ValueText.describe(value)
                    + ". Bind a value of that type.");
        }
        return key.type().cast(value);
    }
}
