package dev.steploom.definition;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigReader;
import dev.steploom.config.ConfigType;
import dev.steploom.config.RunConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The config that a job was given, as defaults of its run config: section by section and, within a section, op by op or
 * resource by resource. What is given in a run for one op replaces what the job says of that op as a whole.
 */
final class JobDefaults {
    private JobDefaults() {}

    /** The type of a job's run config with the job's own values as defaults, which are checked. */
    static ConfigType of(JobDefinition job, ConfigField execution) {
        JobDefinition origin = job.configOrigin();
        RunConfig config = origin.runConfig();
        Map<String, @Nullable Object> values = config == null ? Map.of() : config.values();
        JobDefinition whole =
                origin.toBuilder(origin.graph()).inputValues(job.inputValues()).build();
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        ConfigType.Shape inner = (ConfigType.Shape) JobSchema.of(whole, execution);
        inner.fields()
                .forEach((name, field) -> fields.put(
                        name,
                        values.containsKey(name) ? withDefault(job, field, values.get(name), ", at " + name) : field));
        ConfigType type = ConfigType.shape(fields);
        ConfigReader.of(subject(job, "")).validate(type, values);
        return type;
    }

    private static ConfigField withDefault(JobDefinition job, ConfigField field, @Nullable Object value, String place) {
        ConfigType type = field.type();
        if (type instanceof ConfigType.Shape shape && value instanceof Map<?, ?> given) {
            Map<String, ConfigField> fields = new LinkedHashMap<>();
            shape.fields()
                    .forEach((name, child) -> fields.put(
                            name,
                            given.containsKey(name) ? child(job, child, given.get(name), place + ": " + name) : child));
            type = ConfigType.shape(fields);
        }
        return child(job, ConfigField.of(type).describedAs(field.description()), value, place);
    }

    private static ConfigField child(JobDefinition job, ConfigField field, @Nullable Object value, String place) {
        ConfigReader.of(subject(job, place)).validate(field.type(), value);
        return field.withDefault(value);
    }

    private static String subject(JobDefinition job, String place) {
        return "the config that job '" + job.name() + "' was given" + place;
    }
}
