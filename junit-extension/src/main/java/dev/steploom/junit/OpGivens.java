package dev.steploom.junit;

import dev.steploom.config.RunConfig;
import dev.steploom.definition.JobDefinition;
import dev.steploom.execution.RunOptions;
import dev.steploom.partition.PartitionsDefinition;
import dev.steploom.partition.StaticPartitionsDefinition;
import dev.steploom.resource.ResourceDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a test gives one op.
 *
 * @param positional values of inputs by position
 * @param named values of inputs by name
 * @param resources definitions by key
 * @param runConfig the run config
 * @param partitions the partitions that there are, if the test says so
 * @param partitionKey the partition to run for, if any
 * @param options what else is said of the run
 */
record OpGivens(
        List<@Nullable Object> positional,
        Map<String, @Nullable Object> named,
        Map<String, ResourceDefinition> resources,
        RunConfig runConfig,
        @Nullable PartitionsDefinition partitions,
        @Nullable String partitionKey,
        Consumer<RunOptions> options) {
    static final OpGivens NONE =
            new OpGivens(List.of(), Map.of(), Map.of(), RunConfig.EMPTY, null, null, options -> {});

    OpGivens inputs(List<@Nullable Object> values) {
        return new OpGivens(values, named, resources, runConfig, partitions, partitionKey, options);
    }

    OpGivens input(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(named);
        more.put(name, value);
        return new OpGivens(positional, more, resources, runConfig, partitions, partitionKey, options);
    }

    OpGivens resource(String key, ResourceDefinition definition) {
        Map<String, ResourceDefinition> more = new LinkedHashMap<>(resources);
        more.put(key, definition);
        return new OpGivens(positional, named, more, runConfig, partitions, partitionKey, options);
    }

    OpGivens runConfig(RunConfig config) {
        return new OpGivens(positional, named, resources, config, partitions, partitionKey, options);
    }

    OpGivens partitions(PartitionsDefinition definition) {
        return new OpGivens(positional, named, resources, runConfig, definition, partitionKey, options);
    }

    OpGivens partitionKey(String key) {
        return new OpGivens(positional, named, resources, runConfig, partitions, key, options);
    }

    OpGivens options(Consumer<? super RunOptions> more) {
        return new OpGivens(positional, named, resources, runConfig, partitions, partitionKey, options.andThen(more));
    }

    /** The partitions of the run, unless they are the job's: those given, or one that has nothing but its key. */
    @Nullable
    PartitionsDefinition partitionsFor(JobDefinition job) {
        boolean known = partitions != null || job.partitionsDefinition() != null;
        return known || partitionKey == null ? partitions : StaticPartitionsDefinition.of(partitionKey);
    }

    /** Says it all to the run, but for the inputs. */
    void apply(RunOptions run) {
        run.raiseOnError(false).clock(new SkippingClock()).runConfig(runConfig);
        resources.forEach(run::resource);
        if (partitionKey != null) {
            run.partitionKey(partitionKey);
        }
        options.accept(run);
    }
}
