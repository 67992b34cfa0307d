package dev.steploom.definition;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigReader;
import dev.steploom.config.ConfigType;
import dev.steploom.config.RunConfig;
import dev.steploom.resource.ConfiguredResource;
import dev.steploom.resource.ResourceDefinition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands the sections of a run config to the resources, through those that were made of others by configuring them. */
final class ResourceConfigs {
    private ResourceConfigs() {}

    /** The config of each resource that has any, used or not; what one was configured with counts only if it is used. */
    static Map<String, @Nullable Object> of(
            JobDefinition job, ConfigReader reader, Map<String, @Nullable Object> sections) {
        Map<String, @Nullable Object> configs = new LinkedHashMap<>();
        sections.forEach(
                (key, section) -> configs.put(key, JobConfig.section(section).get("config")));
        job.resources().forEach((key, resource) -> {
            if (resource.configured() != null) {
                if (!RequiredResources.withRequirements(job).contains(key)) {
                    return;
                }
                configs.put(key, ofConfigured(key, resource, reader, configs.get(key)));
            } else if (configs.get(key) != null) {
                readRecord(reader, List.of("resources", key, "config"), resource.config(), configs.get(key));
            }
        });
        return Collections.unmodifiableMap(configs);
    }

    /** What a record refuses is a problem of the config, and told with all others, before the resource is made. */
    private static void readRecord(
            ConfigReader reader, List<String> path, @Nullable ConfigField field, @Nullable Object value) {
        if (field != null && field.javaType() != null) {
            reader.read(path, field, value);
        }
    }

    /** Follows a resource to the one it was made of, checking on the way what each gives the next. */
    private static @Nullable Object ofConfigured(
            String key, ResourceDefinition resource, ConfigReader reader, @Nullable Object config) {
        String what = "the config that resource \"" + key + "\" was configured with";
        ConfigReader made = reader.about(what);
        ConfiguredResource how = resource.configured();
        Object value = config;
        while (how != null) {
            Object own = value;
            ConfiguredResource function = how;
            Object result = ConfigCalls.call(() -> function.function().apply(own), what);
            ConfigField declared = how.base().config();
            ConfigField field = declared == null ? ConfigField.ANYTHING : declared;
            value = JobConfig.section(made.process(
                            ConfigType.shape(Map.of("config", field)),
                            RunConfig.of(Collections.singletonMap("config", result))
                                    .values()))
                    .get("config");
            how = how.base().configured();
            readRecord(made, List.of("config"), declared, value);
        }
        made.finish();
        return value;
    }
}
