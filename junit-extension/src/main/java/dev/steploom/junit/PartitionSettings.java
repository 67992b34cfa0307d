package dev.steploom.junit;

import dev.steploom.Job;
import dev.steploom.partition.DynamicPartitionsDefinition;
import dev.steploom.partition.MultiPartitionsDefinition;
import dev.steploom.partition.PartitionKeyRange;
import dev.steploom.partition.PartitionScope;
import dev.steploom.partition.PartitionsDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The partitions that a test runs its job for. */
final class PartitionSettings {
    private static final String RANGE = "..";

    private final @Nullable Job<?> job;
    private final PartitionScope scope = PartitionScope.current();

    /**
     * Begins with the job.
     *
     * @param job null if it can only be read when the test has an instance
     */
    PartitionSettings(@Nullable Job<?> job) {
        this.job = job;
    }

    List<Setting> of(JobTest test) {
        boolean several = !List.of(test.partitions()).equals(List.of(""));
        if (test.partitionKey().isEmpty()) {
            return several ? settings(keys(test.partitions())) : Setting.NONE;
        }
        if (several) {
            throw new BadTest("partitionKey and partitions are both given. Leave one of them out.");
        }
        return settings(List.of(checked(test.partitionKey())));
    }

    private static List<Setting> settings(Collection<String> keys) {
        return keys.stream()
                .map(key -> new Setting("partition " + key, o -> o.partitionKey(key)))
                .toList();
    }

    private Collection<String> keys(String[] given) {
        if (given.length == 0) {
            throw new BadTest("partitions = {} names no partition, so the test would never run. Name some, write"
                    + " partitions = \"*\" for all, or leave it out.");
        }
        Collection<String> keys = new LinkedHashSet<>();
        List<String> wrong = new ArrayList<>();
        for (String text : given) {
            try {
                keys.addAll(expand(text));
            } catch (IllegalArgumentException problem) {
                wrong.add(String.valueOf(problem.getMessage()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new BadTest(String.join(" ", wrong));
        }
        return keys;
    }

    private List<String> expand(String text) {
        int dots = text.indexOf(RANGE);
        if (text.equals("*")) {
            return all();
        }
        if (dots < 0 || isKey(text)) {
            return List.of(checked(text));
        }
        PartitionKeyRange range = new PartitionKeyRange(text.substring(0, dots), text.substring(dots + RANGE.length()));
        List<String> keys = listed(text).keysIn(range, scope);
        if (keys.isEmpty()) {
            throw new BadTest(
                    "The range \"" + text + "\" is empty: " + range.end() + " comes before " + range.start() + ".");
        }
        return keys;
    }

    private List<String> all() {
        List<String> keys = listed("*").keys(scope);
        if (keys.isEmpty()) {
            throw new BadTest("partitions = \"*\" finds no partition at this time, so the test would never run.");
        }
        return keys;
    }

    private boolean isKey(String text) {
        PartitionsDefinition known = known();
        return known != null && known.has(text, scope);
    }

    private String checked(String key) {
        PartitionsDefinition known = known();
        if (known != null) {
            known.check(key, scope);
        }
        return key;
    }

    /** The partitions, if their keys can be told now. */
    private @Nullable PartitionsDefinition known() {
        PartitionsDefinition partitions = partitions();
        return partitions == null || areKept(partitions) ? null : partitions;
    }

    private PartitionsDefinition listed(String text) {
        if (job == null) {
            throw new BadTest(
                    "partitions = \"" + text + "\" is laid out before there is an instance of the test to read"
                            + " the job of. Make the job static, or list the keys.");
        }
        PartitionsDefinition partitions = partitions();
        if (partitions == null || areKept(partitions)) {
            throw new BadTest("partitions = \"" + text + "\" is laid out before the test has an instance that keeps the"
                    + " dynamic partitions of job '" + job.name() + "'. List the keys, and add them in @BeforeEach:"
                    + " instance.dynamicPartitions().add(...).");
        }
        return partitions;
    }

    private @Nullable PartitionsDefinition partitions() {
        Job<?> known = job;
        if (known == null) {
            return null;
        }
        PartitionsDefinition partitions = known.partitionsDefinition();
        if (partitions == null) {
            throw new BadTest(
                    "job '" + known.name() + "' has no partitions. Leave them out of the test, or give the job"
                            + " some: partitions(...), or a PartitionedConfig.");
        }
        return partitions;
    }

    /** Tells whether an instance keeps them: then nobody knows them before the test. */
    private static boolean areKept(PartitionsDefinition partitions) {
        if (partitions instanceof MultiPartitionsDefinition crossed) {
            return crossed.dimensions().values().stream().anyMatch(PartitionSettings::areKept);
        }
        return partitions instanceof DynamicPartitionsDefinition dynamic && dynamic.name() != null;
    }
}
