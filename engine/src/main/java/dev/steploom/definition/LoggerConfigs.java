package dev.steploom.definition;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigReader;
import dev.steploom.config.ConfigType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the loggers that a run uses, and hands each the config that is for it. */
final class LoggerConfigs {
    private LoggerConfigs() {}

    /**
     * The config of each logger that the run uses: of those that its config names, else of all whose config may be left
     * out. The reference would then take the default logger in place of the job's own.
     */
    static Map<String, @Nullable Object> of(
            JobDefinition job, ConfigReader reader, Map<String, @Nullable Object> sections) {
        Map<String, @Nullable Object> configs = new LinkedHashMap<>();
        job.loggers().forEach((key, logger) -> {
            ConfigField field = logger.config() == null ? ConfigField.ANYTHING : logger.config();
            Object config;
            if (sections.containsKey(key)) {
                config = JobConfig.section(sections.get(key)).get("config");
            } else if (sections.isEmpty() && !field.required()) {
                config = JobConfig.section(reader.process(ConfigType.shape(Map.of("config", field)), Map.of()))
                        .get("config");
            } else {
                return;
            }
            if (logger.configured().isEmpty()) {
                if (config != null) {
                    ConfiguredLink.readRecord(reader, List.of("loggers", key, "config"), logger.config(), config);
                }
            } else {
                String what = "the config that logger \"" + key + "\" was configured with";
                config = ConfiguredLink.follow(logger.configured(), what, reader, config);
            }
            configs.put(key, config);
        });
        return Collections.unmodifiableMap(configs);
    }
}
