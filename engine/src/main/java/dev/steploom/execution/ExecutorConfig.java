package dev.steploom.execution;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the section {@code execution: config} of a run config may say to the executor of {@code execute}. */
final class ExecutorConfig {
    private static final ConfigField SWITCH = ConfigField.of(ConfigType.shape(Map.of()));

    /** {@code retries} is {@code enabled} or {@code disabled}; a disabled retry fails its step. */
    static final ConfigField FIELD = ConfigField.shape(Map.of(
            "retries",
            ConfigField.of(ConfigType.selector(Map.of("enabled", SWITCH, "disabled", SWITCH)))
                    .withDefault(Map.of("enabled", Map.of()))));

    private ExecutorConfig() {}

    static boolean disablesRetries(@Nullable Object execution) {
        return execution instanceof Map<?, ?> config
                && config.get("retries") instanceof Map<?, ?> retries
                && retries.containsKey("disabled");
    }
}
