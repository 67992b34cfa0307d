package dev.steploom.partition;

import static dev.steploom.type.Given.given;

import dev.steploom.type.NearestName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Partitions that come and go: kept by an instance under a name, or computed each time somebody asks. */
public final class DynamicPartitionsDefinition implements PartitionsDefinition {
    private final @Nullable String name;
    private final @Nullable Function<Instant, List<String>> function;

    private DynamicPartitionsDefinition(@Nullable String name, @Nullable Function<Instant, List<String>> function) {
        this.name = name;
        this.function = function;
    }

    /**
     * Defines partitions that a {@link DynamicPartitionsStore} keeps.
     *
     * @param name the name to keep them under
     * @return partitions that are added and removed in the store
     */
    public static DynamicPartitionsDefinition named(String name) {
        if (given(name, "name").isBlank()) {
            throw new PartitionsDefinitionException("Dynamic partitions need a name to be kept under.");
        }
        return new DynamicPartitionsDefinition(name, null);
    }

    /**
     * Defines partitions that are computed.
     *
     * @param function from the time to all keys
     * @return partitions that are computed each time somebody asks
     */
    public static DynamicPartitionsDefinition of(Function<Instant, List<String>> function) {
        return new DynamicPartitionsDefinition(null, given(function, "function"));
    }

    /**
     * Returns the name that the partitions are kept under.
     *
     * @return the name; null if they are computed
     */
    public @Nullable String name() {
        return name;
    }

    @Override
    public List<String> keys(PartitionScope scope) {
        return name == null
                ? List.copyOf(Objects.requireNonNull(function).apply(scope.now()))
                : scope.dynamicPartitions().list(name);
    }

    @Override
    public boolean has(String key, PartitionScope scope) {
        return name == null
                ? keys(scope).contains(key)
                : scope.dynamicPartitions().has(name, key);
    }

    @Override
    public UnknownPartitionException unknown(String key, PartitionScope scope) {
        List<String> keys = keys(scope);
        String what = name == null ? "partitions" : "partitions of \"" + name + "\"";
        String cure = name != null && keys.isEmpty()
                ? " Add some: instance.dynamicPartitions().add(\"" + name + "\", keys)."
                : "";
        return new UnknownPartitionException(key, NearestName.hint(key, what, keys) + cure, NearestName.of(key, keys));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DynamicPartitionsDefinition that
                && Objects.equals(name, that.name)
                && Objects.equals(function, that.function);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, function);
    }

    @Override
    public String toString() {
        return name == null ? "computed partitions" : "dynamic partitions \"" + name + "\"";
    }
}
