package dev.steploom.definition;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the messages of a run go, and what config says about it.
 *
 * @param config what it takes; null if any config will do
 * @param maker makes the logger of the resolved config, once per run
 * @param description what it is for, if told
 */
public record LoggerDefinition(
        @Nullable ConfigField config,
        Function<@Nullable Object, Logger> maker,
        @Nullable String description) {

    /** The key of the default logger. */
    public static final String CONSOLE_KEY = "console";

    /** The default: messages from a level on, to the SLF4J logger of a name. */
    public static final LoggerDefinition CONSOLE = console();

    /**
     * Defines a logger.
     *
     * @param config what it takes
     * @param maker makes the logger of the resolved config
     * @return the definition
     */
    public static LoggerDefinition of(ConfigField config, Function<@Nullable Object, Logger> maker) {
        return new LoggerDefinition(config, maker, null);
    }

    private static LoggerDefinition console() {
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        fields.put(
                "log_level",
                ConfigField.of(ConfigType.STRING).withDefault("INFO").describedAs("The least level that is written"));
        fields.put(
                "name",
                ConfigField.of(ConfigType.STRING).withDefault("dev.steploom").describedAs("The name of the logger"));
        return new LoggerDefinition(
                ConfigField.shape(fields),
                values -> LoggerFactory.getLogger(
                        String.valueOf(JobConfig.section(values).get("name"))),
                "The default colored console logger");
    }
}
