package dev.steploom.junit;

import dev.steploom.config.RunConfig;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The run configs that a test gives its job. */
final class ConfigSettings {
    private final ExtensionContext context;
    private final ConfigSource texts;
    private final List<Setting> settings = new ArrayList<>();

    private ConfigSettings(ExtensionContext context) {
        this.context = context;
        this.texts = new ConfigSource(context.getRequiredTestClass().getClassLoader());
    }

    static List<Setting> of(JobTest test, @Nullable RunConfigSource source, ExtensionContext context) {
        ConfigSettings read = new ConfigSettings(context);
        if (source == null) {
            return test.runConfig().isEmpty() ? Setting.NONE : List.of(read.setting("", test.runConfig()));
        }
        if (!test.runConfig().isEmpty()) {
            throw new BadTest("runConfig and @RunConfigSource are both given. Leave one of them out.");
        }
        read.addAll(source);
        return read.settings;
    }

    private void addAll(RunConfigSource source) {
        for (String text : source.value()) {
            add(ConfigSource.file(text), text);
        }
        for (String from : source.from()) {
            Member member = MemberLookup.of(context).named(from, Object.class);
            addFrom(member, member.read(context));
        }
        if (settings.isEmpty()) {
            throw new BadTest(
                    "@RunConfigSource gives no run config, so the test would never run. Write some as text, or"
                            + " name a member that has any: from = \"...\".");
        }
    }

    private void addFrom(Member source, Object given) {
        try {
            if (given instanceof Map<?, ?> map) {
                map.forEach((name, config) -> add(String.valueOf(name), config));
            } else if (given instanceof Collection<?> collection) {
                collection.forEach(config -> add(null, config));
            } else if (given instanceof Stream<?> stream) {
                stream.forEach(config -> add(null, config));
            } else {
                add(null, given);
            }
        } catch (BadTest problem) {
            throw new BadTest(source + ": " + problem.getMessage(), problem.getCause());
        }
    }

    private void add(@Nullable String name, @Nullable Object config) {
        settings.add(setting("config " + (name == null ? settings.size() + 1 : name), config));
    }

    private Setting setting(String label, @Nullable Object given) {
        RunConfig config = config(given);
        return new Setting(label, o -> o.runConfig(config));
    }

    private RunConfig config(@Nullable Object given) {
        if (given instanceof RunConfig config) {
            return config;
        }
        if (given instanceof String text) {
            return texts.read(text);
        }
        if (given instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return RunConfig.of(asValues(map));
        }
        throw new BadTest(given + " is no run config. Give a RunConfig, a map, or a text of YAML or JSON.");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ? extends @Nullable Object> asValues(Map<?, ?> map) {
        return (Map<String, ? extends @Nullable Object>) map;
    }
}
