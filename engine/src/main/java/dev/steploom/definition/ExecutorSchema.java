package dev.steploom.definition;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigType;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the config of executors may say, in the reference's words, and what it means. */
final class ExecutorSchema {
    private static final ConfigType POSITIVE =
            new ConfigType.IntRange(BigInteger.ONE, BigInteger.valueOf(Integer.MAX_VALUE));
    private static final ConfigField SWITCH = ConfigField.shape(Map.of());

    static final ConfigField RETRIES = ConfigField.of(
                    ConfigType.selector(inOrder("enabled", SWITCH, "disabled", SWITCH)))
            .withDefault(Map.of("enabled", Map.of()))
            .describedAs("Whether steps are tried again as their policies say; a disabled retry fails its step");

    private static final ConfigField TAG_LIMITS = ConfigField.of(ConfigType.array(ConfigType.shape(tagLimit())))
            .asOptional()
            .describedAs("How many steps with a tag run at once: with any value, with one value, or of each value");

    static final ConfigField IN_PROCESS = ConfigField.shape(inOrder("retries", RETRIES));

    private ExecutorSchema() {}

    private static Map<String, ConfigField> tagLimit() {
        ConfigField each = ConfigField.shape(Map.of("applyLimitPerUniqueValue", ConfigField.of(ConfigType.BOOL)));
        ConfigType value = ConfigType.scalarUnion(ConfigType.STRING, each.type());
        return inOrder(
                "key",
                ConfigField.of(ConfigType.STRING),
                "value",
                ConfigField.of(value).asOptional(),
                "limit",
                ConfigField.of(POSITIVE));
    }

    /** The config of an executor that runs several steps at once. */
    static ConfigField concurrent(String whatIfNotGiven) {
        return ConfigField.shape(inOrder(
                "max_concurrent",
                ConfigField.of(ConfigType.noneable(POSITIVE))
                        .describedAs("How many steps run at once; if it is not given, " + whatIfNotGiven),
                "retries",
                RETRIES,
                "tag_concurrency_limits",
                TAG_LIMITS));
    }

    /** The choice that the reference's default executor has, and the short form for who only speaks of retries. */
    static ConfigField multiOrInProcess() {
        ConfigField multiprocess = ConfigField.shape(inOrder(
                        "max_concurrent",
                        ConfigField.of(ConfigType.noneable(ConfigType.INT)),
                        "retries",
                        RETRIES,
                        "tag_concurrency_limits",
                        TAG_LIMITS,
                        "start_method",
                        ConfigField.ANYTHING,
                        "step_dependency_config",
                        ConfigField.ANYTHING))
                .describedAs("Worker processes, which this release does not have");
        return ConfigField.of(ConfigType.selector(inOrder(
                        "in_process",
                        IN_PROCESS.describedAs("One step after the other, in the thread that asked for the run"),
                        "retries",
                        RETRIES,
                        "multiprocess",
                        multiprocess)))
                .withDefault(Map.of("in_process", Map.of()));
    }

    static boolean disablesRetries(Map<?, ?> config) {
        return config.get("retries") instanceof Map<?, ?> retries && retries.containsKey("disabled");
    }

    static int maxConcurrent(Map<?, ?> config, int otherwise) {
        return config.get("max_concurrent") instanceof Number number ? number.intValue() : otherwise;
    }

    static List<TagLimit> tagLimits(Map<?, ?> config, List<TagLimit> otherwise) {
        return config.get("tag_concurrency_limits") instanceof List<?> limits
                ? limits.stream().map(ExecutorSchema::tagLimit).toList()
                : otherwise;
    }

    private static TagLimit tagLimit(@Nullable Object limit) {
        Map<String, @Nullable Object> fields = JobConfig.section(limit);
        String key = String.valueOf(fields.get("key"));
        int steps = fields.get("limit") instanceof Number number ? number.intValue() : StepLimits.UNLIMITED;
        if (fields.get("value") instanceof String value) {
            return new TagLimit.OneValue(key, value, steps);
        }
        boolean each =
                Boolean.TRUE.equals(JobConfig.section(fields.get("value")).get("applyLimitPerUniqueValue"));
        return each ? new TagLimit.EachValue(key, steps) : new TagLimit.AnyValue(key, steps);
    }

    /** A map that is read in the order in which it is written; messages and schemas list fields so. */
    private static Map<String, ConfigField> inOrder(Object... namesAndFields) {
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFields.length; i += 2) {
            fields.put((String) namesAndFields[i], (ConfigField) namesAndFields[i + 1]);
        }
        return fields;
    }
}
