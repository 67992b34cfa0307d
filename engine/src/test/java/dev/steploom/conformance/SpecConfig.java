package dev.steploom.conformance;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigMapping;
import dev.steploom.config.ConfigType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The config types, fields and templates of the case vocabulary. */
final class SpecConfig {
    private SpecConfig() {}

    static ConfigField field(Object spec) {
        Spec field = Spec.of(spec);
        ConfigField plain = ConfigField.of(type(field.get("type")));
        if (field.has("default")) {
            ConfigField withDefault = plain.withDefault(field.get("default"));
            return Boolean.TRUE.equals(field.get("required")) ? withDefault.asRequired() : withDefault;
        }
        if (field.has("required")) {
            return Boolean.TRUE.equals(field.get("required")) ? plain.asRequired() : plain.asOptional();
        }
        return plain;
    }

    static ConfigType type(Object spec) {
        if (spec instanceof String name) {
            return switch (name) {
                case "Any" -> ConfigType.ANY;
                case "Int" -> ConfigType.INT;
                case "Float" -> ConfigType.FLOAT;
                case "String" -> ConfigType.STRING;
                case "Bool" -> ConfigType.BOOL;
                case "IntSource" -> ConfigType.INT_SOURCE;
                case "StringSource" -> ConfigType.STRING_SOURCE;
                case "BoolSource" -> ConfigType.BOOL_SOURCE;
                default -> throw new IllegalArgumentException("config type " + name);
            };
        }
        Map.Entry<String, Object> only =
                Spec.of(spec).values().entrySet().iterator().next();
        Object content = only.getValue();
        return switch (only.getKey()) {
            case "array" -> ConfigType.array(type(content));
            case "noneable" -> ConfigType.noneable(type(content));
            case "map" ->
                ConfigType.map(
                        type(Spec.of(content).get("key")), type(Spec.of(content).get("value")));
            case "shape" -> ConfigType.shape(fields(content));
            case "permissive" -> ConfigType.permissive(fields(content));
            case "selector" -> ConfigType.selector(fields(content));
            case "enum" ->
                ConfigType.enumeration(
                        Spec.of(content).text("name"),
                        Spec.of(content).list("values").stream()
                                .map(String.class::cast)
                                .toList());
            case "scalar_union" ->
                ConfigType.scalarUnion(
                        type(Spec.of(content).get("scalar")),
                        type(Spec.of(content).get("non_scalar")));
            default -> throw new IllegalArgumentException("config type " + spec);
        };
    }

    private static Map<String, ConfigField> fields(Object spec) {
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        Spec.of(spec).values().forEach((name, field) -> fields.put(name, field(field)));
        return fields;
    }

    static ConfigMapping mapping(Object spec) {
        Spec mapping = Spec.of(spec);
        return ConfigMapping.of(
                mapping.has("config_schema") ? field(mapping.get("config_schema")) : ConfigField.ANYTHING,
                config -> Spec.of(template(mapping.get("config"), Map.of("config", new Holder(config))))
                        .values());
    }

    /** A looked-up value, which may be null. */
    record Holder(Object value) {}

    /** Replaces each {@code "$name.path"} by the value that it names. */
    static Object template(Object template, Map<String, Holder> values) {
        if (template instanceof Map<?, ?> map) {
            Map<Object, Object> filled = new LinkedHashMap<>();
            map.forEach((key, value) -> filled.put(key, template(value, values)));
            return filled;
        }
        if (template instanceof List<?> list) {
            List<Object> filled = new ArrayList<>();
            list.forEach(item -> filled.add(template(item, values)));
            return filled;
        }
        if (!(template instanceof String text) || !text.startsWith("$")) {
            return template;
        }
        String[] path = text.substring(1).split("[.]", -1);
        Object value = values.get(path[0]).value();
        for (int i = 1; i < path.length; i++) {
            if (!((Map<?, ?>) value).containsKey(path[i])) {
                throw new NoSuchElementException(template + " names nothing in " + value);
            }
            value = ((Map<?, ?>) value).get(path[i]);
        }
        return value;
    }
}
