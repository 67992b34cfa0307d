package dev.steploom.definition;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigReader;
import dev.steploom.config.ConfigType;
import dev.steploom.config.RunConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One step from the config of a definition to that of the definition it was made of by configuring it.
 *
 * @param function makes the base's config of the resolved config of what was made of it
 * @param base what the base takes; null if any config will do
 */
record ConfiguredLink(
        Function<@Nullable Object, ? extends @Nullable Object> function,
        @Nullable ConfigField base) {

    static List<ConfiguredLink> before(ConfiguredLink first, List<ConfiguredLink> others) {
        List<ConfiguredLink> all = new ArrayList<>(others);
        all.add(0, first);
        return List.copyOf(all);
    }

    /**
     * Follows a config to the definition at the end, checking on the way what each gives the next.
     *
     * @param what whose config it is, for messages, such as {@code the config that resource "a" was configured with}
     */
    static @Nullable Object follow(
            List<ConfiguredLink> links, String what, ConfigReader reader, @Nullable Object config) {
        ConfigReader made = reader.about(what);
        Object value = config;
        for (ConfiguredLink link : links) {
            Object own = value;
            Object result = ConfigCalls.call(() -> link.function().apply(own), what);
            ConfigField field = link.base() == null ? ConfigField.ANYTHING : link.base();
            value = JobConfig.section(made.process(
                            ConfigType.shape(Map.of("config", field)),
                            RunConfig.of(Collections.singletonMap("config", result))
                                    .values()))
                    .get("config");
            readRecord(made, List.of("config"), link.base(), value);
        }
        made.finish();
        return value;
    }

    /** What a record refuses is a problem of the config, and told with all others, before anything is made of it. */
    static void readRecord(
            ConfigReader reader, List<String> path, @Nullable ConfigField field, @Nullable Object value) {
        if (field != null && field.javaType() != null) {
            reader.read(path, field, value);
        }
    }
}
