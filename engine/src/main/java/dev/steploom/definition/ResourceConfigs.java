package dev.steploom.definition;

import dev.steploom.config.ConfigReader;
import dev.steploom.resource.ConfiguredResource;
import dev.steploom.resource.ResourceDefinition;
import java.util.ArrayList;
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
                String what = "the config that resource \"" + key + "\" was configured with";
                configs.put(key, ConfiguredLink.follow(links(resource), what, reader, configs.get(key)));
            } else if (configs.get(key) != null) {
                ConfiguredLink.readRecord(
                        reader, List.of("resources", key, "config"), resource.config(), configs.get(key));
            }
        });
        return Collections.unmodifiableMap(configs);
    }

    private static List<ConfiguredLink> links(ResourceDefinition resource) {
        List<ConfiguredLink> links = new ArrayList<>();
        for (ConfiguredResource how = resource.configured();
                how != null;
                how = how.base().configured()) {
            links.add(new ConfiguredLink(how.function(), how.base().config()));
        }
        return links;
    }
}
