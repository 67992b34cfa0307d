package dev.steploom.config;

import dev.steploom.config.ConfigType.Any;
import dev.steploom.config.ConfigType.Array;
import dev.steploom.config.ConfigType.Enumeration;
import dev.steploom.config.ConfigType.IntRange;
import dev.steploom.config.ConfigType.MapOf;
import dev.steploom.config.ConfigType.Noneable;
import dev.steploom.config.ConfigType.Scalar;
import dev.steploom.config.ConfigType.ScalarUnion;
import dev.steploom.config.ConfigType.Selector;
import dev.steploom.config.ConfigType.Shape;
import dev.steploom.config.ConfigType.Source;
import dev.steploom.config.ConfigType.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes config types, and finds their defaults. */
final class Types {
    private Types() {}

    /** Fields as one line, with a question mark at those that need not be given. */
    static String describe(Map<String, ConfigField> fields, String rest) {
        String list = fields.entrySet().stream()
                .map(field -> field.getKey()
                        + (field.getValue().required() ? ": " : "?: ")
                        + field.getValue().type())
                .collect(Collectors.joining(", "));
        return "{" + list + (list.isEmpty() || rest.isEmpty() ? "" : ", ") + rest + "}";
    }

    /** Whether a value of the type is known although nothing is given: null, or what is made of defaults. */
    static boolean hasImplicitDefault(ConfigType type) {
        if (type instanceof Noneable) {
            return true;
        }
        if (type instanceof Shape shape) {
            return shape.fields().values().stream().noneMatch(ConfigField::required);
        }
        return type instanceof Selector selector
                && selector.fields().size() == 1
                && selector.fields().values().stream().noneMatch(ConfigField::required);
    }

    /** The type as what is expected: {@code a whole number}, {@code a list}, {@code one of RED, GREEN}. */
    static String expected(ConfigType type) {
        if (type instanceof Any) {
            return "any value";
        }
        if (type instanceof Scalar scalar) {
            return scalar.kind().noun();
        }
        if (type instanceof Source source) {
            return source.kind().noun() + ", or {env: NAME} for an environment variable";
        }
        if (type instanceof IntRange) {
            return "a whole number";
        }
        if (type instanceof Text text) {
            return text.name() + " such as " + text.example();
        }
        if (type instanceof Array) {
            return "a list";
        }
        if (type instanceof Noneable noneable) {
            return expected(noneable.inner()) + ", or null";
        }
        if (type instanceof MapOf) {
            return "a map";
        }
        if (type instanceof Shape shape) {
            return "a map" + named(" with ", shape.fields());
        }
        if (type instanceof Selector selector) {
            return "a map with " + (selector.fields().size() == 1 ? "the key " : "one of the keys ")
                    + list(List.copyOf(selector.fields().keySet()));
        }
        if (type instanceof Enumeration enumeration) {
            return "one of " + list(enumeration.values());
        }
        ScalarUnion union = (ScalarUnion) type;
        return expected(union.scalar()) + ", or " + expected(union.nonScalar());
    }

    private static String named(String start, Map<String, ConfigField> fields) {
        return fields.isEmpty()
                ? ""
                : start + (fields.size() == 1 ? "the key " : "the keys ") + list(List.copyOf(fields.keySet()));
    }

    static String list(List<String> names) {
        return names.size() <= 10 ? String.join(", ", names) : String.join(", ", names.subList(0, 10)) + ", …";
    }
}
