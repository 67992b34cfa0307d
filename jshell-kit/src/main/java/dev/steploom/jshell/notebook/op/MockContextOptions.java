package dev.steploom.jshell.notebook.op;

import dev.steploom.resource.ResourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the mock context of a notebook that runs alone has. Every option has a default. */
public final class MockContextOptions {
    private final Map<String, Object> resources = new LinkedHashMap<>();
    private @Nullable Object config;
    private @Nullable String partitionKey;

    MockContextOptions() {}

    /**
     * Gives the config.
     *
     * @param value a record, or plain values; by default there is none, and a record asked for has its defaults
     * @return these options
     */
    public MockContextOptions config(Object value) {
        config = value;
        return this;
    }

    /**
     * Gives a resource.
     *
     * @param key the key that cells ask for
     * @param value the resource
     * @param <T> the resource's type
     * @return these options
     */
    public <T> MockContextOptions resource(ResourceKey<T> key, T value) {
        resources.put(key.name(), value);
        return this;
    }

    /**
     * Gives the partition that the run would be for.
     *
     * @param key the partition's key; by default the run is for none
     * @return these options
     */
    public MockContextOptions partitionKey(String key) {
        partitionKey = key;
        return this;
    }

    Map<String, Object> resources() {
        return Map.copyOf(resources);
    }

    ContextValues values() {
        return new ContextValues(
                "notebook",
                "notebook",
                "notebook",
                UUID.randomUUID().toString(),
                Map.of(),
                0,
                null,
                partitionKey == null ? null : List.of(partitionKey, partitionKey),
                null,
                config,
                List.of());
    }
}
