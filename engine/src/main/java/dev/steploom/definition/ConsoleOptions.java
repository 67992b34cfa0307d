package dev.steploom.definition;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The default logger's config, and what is made of it. */
final class ConsoleOptions {
    private static final Map<String, Level> LEVELS = levels();

    private ConsoleOptions() {}

    /** The reference's names, and SLF4J's; those above {@code ERROR} are {@code ERROR}, which nothing exceeds here. */
    private static Map<String, Level> levels() {
        Map<String, Level> levels = new LinkedHashMap<>();
        levels.put("TRACE", Level.TRACE);
        levels.put("DEBUG", Level.DEBUG);
        levels.put("INFO", Level.INFO);
        levels.put("WARNING", Level.WARN);
        levels.put("WARN", Level.WARN);
        levels.put("ERROR", Level.ERROR);
        levels.put("CRITICAL", Level.ERROR);
        levels.put("FATAL", Level.ERROR);
        return levels;
    }

    static LoggerDefinition definition() {
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        fields.put(
                "log_level",
                ConfigField.of(ConfigType.enumeration(
                                "LogLevel", LEVELS.keySet().stream().toList()))
                        .asOptional()
                        .describedAs("The least level that is written: that of the logging library if there is one, "
                                + "else INFO"));
        fields.put(
                "name",
                ConfigField.of(ConfigType.STRING)
                        .asOptional()
                        .describedAs("The name of the logger: dev.steploom.job.<job> if there is none"));
        return LoggerDefinition.from(ConsoleOptions::create)
                .withConfig(ConfigField.shape(fields))
                .describedAs("The default coloured console logger");
    }

    private static Logger create(LoggerContext context) {
        Level level = LEVELS.get(String.valueOf(context.config("log_level")));
        String name = context.config("name") instanceof String given ? given : "dev.steploom.job." + context.jobName();
        if (!ConsoleLogger.isNeeded()) {
            Logger library = LoggerFactory.getLogger(name);
            return level == null ? library : LeastLevelLogger.of(library, level);
        }
        return ConsoleLogger.toStandardError(name, level == null ? Level.INFO : level);
    }
}
