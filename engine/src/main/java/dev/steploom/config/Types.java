package dev.steploom.config;

import java.util.Map;
import java.util.stream.Collectors;

/** Reads and describes config types. */
final class Types {
    private Types() {}

    /** Fields as one line, with a question mark at those that need not be given. */
    static String describe(Map<String, ConfigField> fields, String rest) {
        String list = fields.entrySet().stream()
                .map(field -> field.getKey() + (field.getValue().required() ? ": " : "?: ")
                        + field.getValue().type())
                .collect(Collectors.joining(", "));
        return "{" + list + (list.isEmpty() || rest.isEmpty() ? "" : ", ") + rest + "}";
    }

    /** Whether a value of the type is known although nothing is given: null, or a map made of defaults. */
    static boolean hasImplicitDefault(ConfigType type) {
        if (type instanceof ConfigType.Noneable) {
            return true;
        }
        return type instanceof ConfigType.Shape shape
                && shape.fields().values().stream().noneMatch(ConfigField::required);
    }
}
