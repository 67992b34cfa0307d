package dev.steploom.partition;

import static dev.steploom.type.Given.given;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives each partition its run config and its tags. */
public final class PartitionedConfig {
    private static final String RESERVED = "steploom/";

    /** The reserved tags that a user may set. */
    private static final Set<String> SETTABLE = Set.of(
            "steploom/priority",
            "steploom/max_retries",
            "steploom/retry_strategy",
            "steploom/max_runtime",
            "steploom/isolation",
            "steploom/retry_on_asset_or_op_failure");

    private final PartitionsDefinition partitions;
    private final Function<String, ? extends Map<String, ? extends @Nullable Object>> config;
    private final Function<String, Map<String, String>> tags;

    private PartitionedConfig(
            PartitionsDefinition partitions,
            Function<String, ? extends Map<String, ? extends @Nullable Object>> config,
            Function<String, Map<String, String>> tags) {
        this.partitions = partitions;
        this.config = config;
        this.tags = tags;
    }

    /**
     * Computes config from keys.
     *
     * @param partitions the partitions
     * @param config from a partition's key to its run config
     * @return config of these partitions
     */
    public static PartitionedConfig of(
            PartitionsDefinition partitions,
            Function<String, ? extends Map<String, ? extends @Nullable Object>> config) {
        return new PartitionedConfig(given(partitions, "partitions"), given(config, "config"), key -> Map.of());
    }

    /**
     * Gives all partitions the same config.
     *
     * @param partitions the partitions
     * @param config run config
     * @return config of these partitions
     */
    public static PartitionedConfig fixed(
            PartitionsDefinition partitions, Map<String, ? extends @Nullable Object> config) {
        Map<String, @Nullable Object> copy = ConfigCopy.of(given(config, "config"));
        return of(partitions, key -> copy);
    }

    /**
     * Computes config from time windows.
     *
     * @param partitions partitions of time
     * @param config from a partition's window to its run config
     * @return config of these partitions
     */
    public static PartitionedConfig ofWindows(
            TimeWindowPartitionsDefinition partitions,
            Function<TimeWindow, ? extends Map<String, ? extends @Nullable Object>> config) {
        given(partitions, "partitions");
        given(config, "config");
        return of(partitions, key -> config.apply(partitions.timeWindow(key)));
    }

    /**
     * Computes config of partitions that are always the same.
     *
     * @param keys their keys
     * @param config from a partition's key to its run config
     * @return config of these partitions
     */
    public static PartitionedConfig ofKeys(
            List<String> keys, Function<String, ? extends Map<String, ? extends @Nullable Object>> config) {
        return of(StaticPartitionsDefinition.of(keys), config);
    }

    /**
     * Computes config of hourly partitions.
     *
     * @param start where the first window may start, in the form of the keys
     * @param options sets zone, end, offsets, and the form of the keys
     * @param config from a partition's window to its run config
     * @return config of these partitions
     */
    public static PartitionedConfig hourly(
            String start,
            Consumer<TimeWindowOptions> options,
            Function<TimeWindow, ? extends Map<String, ? extends @Nullable Object>> config) {
        return ofWindows(TimeWindowPartitionsDefinition.hourly(start, options), config);
    }

    /**
     * Computes config of daily partitions.
     *
     * @param start where the first window may start, in the form of the keys
     * @param options sets zone, end, offsets, and the form of the keys
     * @param config from a partition's window to its run config
     * @return config of these partitions
     */
    public static PartitionedConfig daily(
            String start,
            Consumer<TimeWindowOptions> options,
            Function<TimeWindow, ? extends Map<String, ? extends @Nullable Object>> config) {
        return ofWindows(TimeWindowPartitionsDefinition.daily(start, options), config);
    }

    /**
     * Computes config of weekly partitions.
     *
     * @param start where the first window may start, in the form of the keys
     * @param options sets zone, end, offsets, and the form of the keys
     * @param config from a partition's window to its run config
     * @return config of these partitions
     */
    public static PartitionedConfig weekly(
            String start,
            Consumer<TimeWindowOptions> options,
            Function<TimeWindow, ? extends Map<String, ? extends @Nullable Object>> config) {
        return ofWindows(TimeWindowPartitionsDefinition.weekly(start, options), config);
    }

    /**
     * Computes config of monthly partitions.
     *
     * @param start where the first window may start, in the form of the keys
     * @param options sets zone, end, offsets, and the form of the keys
     * @param config from a partition's window to its run config
     * @return config of these partitions
     */
    public static PartitionedConfig monthly(
            String start,
            Consumer<TimeWindowOptions> options,
            Function<TimeWindow, ? extends Map<String, ? extends @Nullable Object>> config) {
        return ofWindows(TimeWindowPartitionsDefinition.monthly(start, options), config);
    }

    /**
     * Computes config of partitions that are computed themselves.
     *
     * @param keys from the time to all keys
     * @param config from a partition's key to its run config
     * @return config of these partitions
     */
    public static PartitionedConfig dynamic(
            Function<Instant, List<String>> keys,
            Function<String, ? extends Map<String, ? extends @Nullable Object>> config) {
        return of(DynamicPartitionsDefinition.of(keys), config);
    }

    /**
     * Gives the runs of each partition tags.
     *
     * @param function from a partition's key to tags
     * @return a copy with these tags
     */
    public PartitionedConfig withTags(Function<String, Map<String, String>> function) {
        return new PartitionedConfig(partitions, config, given(function, "function"));
    }

    /**
     * Gives the runs of each partition of time tags.
     *
     * @param function from a partition's window to tags
     * @return a copy with these tags
     */
    public PartitionedConfig withWindowTags(Function<TimeWindow, Map<String, String>> function) {
        given(function, "function");
        return withTags(key -> {
            TimeWindow window = partitions.timeWindow(key);
            if (window == null) {
                throw new PartitionsDefinitionException(
                        "Tags of windows need partitions of time, and these are " + partitions + ": use withTags.");
            }
            return function.apply(window);
        });
    }

    /**
     * Returns the partitions.
     *
     * @return their definition
     */
    public PartitionsDefinition partitions() {
        return partitions;
    }

    /**
     * Computes the run config of a partition.
     *
     * @param key a key that exists
     * @return a new copy
     */
    public Map<String, @Nullable Object> runConfig(String key) {
        return ConfigCopy.of(computed("config", key, config));
    }

    /**
     * Computes the tags of a partition's runs.
     *
     * @param key a key that exists
     * @param job the name of the job that runs; null to leave out the tag that tells the set
     * @return the user's tags, then those that tell the partition
     */
    public Map<String, String> tags(String key, @Nullable String job) {
        Map<String, String> all = new LinkedHashMap<>(computed("tags", key, tags));
        for (String name : all.keySet()) {
            if (name.startsWith(RESERVED) && !SETTABLE.contains(name)) {
                throw new PartitionsDefinitionException("The tag \"" + name + "\" of partition \"" + key
                        + "\" is reserved: tags that start with " + RESERVED + " are the engine's.");
            }
        }
        all.putAll(partitions.tags(key));
        if (job != null) {
            all.put(PartitionTags.PARTITION_SET, PartitionTags.setOf(job));
        }
        return Collections.unmodifiableMap(all);
    }

    /** What a function of the user's gives for a key; what it throws is named by the partition. */
    private static <T> T computed(String what, String key, Function<String, ? extends T> function) {
        @Nullable T made;
        try {
            made = function.apply(key);
        } catch (PartitionsDefinitionException | UnknownPartitionException refused) {
            throw refused;
        } catch (RuntimeException thrown) {
            PartitionsDefinitionException told = new PartitionsDefinitionException("No " + what + " can be computed for"
                    + " partition \"" + key + "\": the function throws "
                    + thrown.getClass().getSimpleName() + ": "
                    + thrown.getMessage() + ".");
            told.initCause(thrown);
            throw told;
        }
        if (made == null) {
            throw new PartitionsDefinitionException("The function that computes " + what
                    + " returns null for partition \"" + key + "\". Return a map, which may be empty.");
        }
        return made;
    }
}
