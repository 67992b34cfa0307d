package dev.steploom.config;

import dev.steploom.type.ConfigForm;
import dev.steploom.type.ConfigForm.Basic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values of inputs in config. A single value is given as it is, or under {@code value}, or as the {@code path} of a
 * file under {@code json}; a map as it is; any value under {@code value} or in a file.
 */
public final class InputConfig {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ConfigField FILE = ConfigField.shape(
            Map.of("path", ConfigField.of(ConfigType.STRING).describedAs("The file that holds the value")));

    private InputConfig() {}

    /**
     * Returns what config accepts for an input.
     *
     * @param form how values of the input's type are given
     * @return the type in config
     */
    public static ConfigType type(ConfigForm form) {
        if (form instanceof ConfigForm.ListOf list) {
            return ConfigType.array(type(list.item()));
        }
        if (form instanceof ConfigForm.OrNull orNull) {
            return ConfigType.noneable(type(orNull.inner()));
        }
        if (form == Basic.MAP) {
            return ConfigType.permissive(Map.of());
        }
        ConfigType plain = plain(form);
        return plain == ConfigType.ANY ? source(plain) : ConfigType.scalarUnion(plain, source(plain));
    }

    private static ConfigType source(ConfigType plain) {
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        fields.put("value", ConfigField.of(plain));
        fields.put("json", FILE);
        fields.put("pickle", FILE.describedAs("Another engine's format, which is not read here: use json"));
        return ConfigType.selector(fields);
    }

    private static ConfigType plain(ConfigForm form) {
        if (form instanceof ConfigForm.Java java) {
            return ConfigField.of(java.type()).type();
        }
        return switch ((Basic) form) {
            case INT -> ConfigType.INT;
            case FLOAT -> ConfigType.FLOAT;
            case STRING -> ConfigType.STRING;
            case BOOL -> ConfigType.BOOL;
            case ANY -> ConfigType.ANY;
            case MAP, NONE -> throw new IllegalArgumentException("A value of form " + form + " is no single value.");
        };
    }

    /**
     * Returns the value that config gives an input.
     *
     * @param form how values of the input's type are given
     * @param resolved what config gives, resolved
     * @return the value; a {@link DeferredValue} if it is in a file
     */
    public static @Nullable Object value(ConfigForm form, @Nullable Object resolved) {
        if (form instanceof ConfigForm.OrNull orNull) {
            return resolved == null ? null : value(orNull.inner(), resolved);
        }
        if (form instanceof ConfigForm.ListOf list && resolved instanceof List<?> items) {
            return list(list.item(), items);
        }
        if (form != Basic.MAP && resolved instanceof Map<?, ?> source) {
            return source.containsKey("value")
                    ? converted(form, source.get("value"))
                    : file(form, source.entrySet().iterator().next());
        }
        return form == Basic.MAP ? resolved : converted(form, resolved);
    }

    private static Object list(ConfigForm item, List<?> items) {
        List<@Nullable Object> values = new ArrayList<>(items.size());
        boolean deferred = false;
        for (Object each : items) {
            Object value = value(item, each);
            deferred |= value instanceof DeferredValue;
            values.add(value);
        }
        return deferred ? (DeferredValue) () -> loaded(values) : values;
    }

    private static List<@Nullable Object> loaded(List<@Nullable Object> values) throws Exception {
        List<@Nullable Object> loaded = new ArrayList<>(values.size());
        for (Object value : values) {
            loaded.add(value instanceof DeferredValue file ? file.load() : value);
        }
        return loaded;
    }

    private static DeferredValue file(ConfigForm form, Map.Entry<?, ?> source) {
        String path = String.valueOf(((Map<?, ?>) source.getValue()).get("path"));
        if ("pickle".equals(source.getKey())) {
            return () -> {
                throw new UnsupportedOperationException("The file " + path
                        + " is said to be a pickle, which is not read here. Write the value as JSON, and use json.");
            };
        }
        return () -> converted(form, JSON.readValue(Files.readAllBytes(Path.of(path)), Object.class));
    }

    /** What does not fit is passed on as it is: the type check of the input says what is wrong. */
    private static @Nullable Object converted(ConfigForm form, @Nullable Object value) {
        if (!(form instanceof ConfigForm.Java java)) {
            return value;
        }
        ConfigField field = ConfigField.of(java.type());
        Problems problems = new Problems();
        new Validator(problems).check(field.type(), value, ConfigPath.ROOT);
        if (!problems.isEmpty()) {
            return value;
        }
        Object resolved = new Resolver(problems, null).resolve(field.type(), value, ConfigPath.ROOT);
        Object converted = field.read(resolved, ConfigPath.ROOT, problems);
        return problems.isEmpty() ? converted : value;
    }
}
