package dev.steploom.io;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values in memory, as long as it lives. A run in process whose outputs name no manager does not need it: it keeps
 * values by itself.
 */
public final class InMemoryIOManager implements IOManager {
    private static final Object NULL = new Object();

    private final Map<List<String>, Object> values = new ConcurrentHashMap<>();

    /** Makes a manager that keeps nothing yet. */
    public InMemoryIOManager() {}

    @Override
    public void handleOutput(OutputContext context, @Nullable Object value) {
        values.put(context.identifier(), value == null ? NULL : value);
    }

    @Override
    public @Nullable Object loadInput(InputContext context) {
        List<String> identifier = Upstream.of(context).identifier();
        Object value = values.get(identifier);
        if (value == null) {
            throw new NoSuchElementException("Nothing is kept for output " + String.join("/", identifier) + ".");
        }
        return value == NULL ? null : value;
    }

    @Override
    public String toString() {
        return "in-memory IO manager of " + values.size() + " values";
    }
}
