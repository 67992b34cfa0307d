package dev.steploom.config;

import dev.steploom.config.ConfigType.Any;
import dev.steploom.config.ConfigType.Array;
import dev.steploom.config.ConfigType.Enumeration;
import dev.steploom.config.ConfigType.IntRange;
import dev.steploom.config.ConfigType.MapOf;
import dev.steploom.config.ConfigType.Noneable;
import dev.steploom.config.ConfigType.Scalar;
import dev.steploom.config.ConfigType.ScalarKind;
import dev.steploom.config.ConfigType.ScalarUnion;
import dev.steploom.config.ConfigType.Selector;
import dev.steploom.config.ConfigType.Shape;
import dev.steploom.config.ConfigType.Source;
import dev.steploom.config.ConfigType.Text;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the smallest config that a type accepts, as YAML in one line, for messages to show. */
final class Example {
    private Example() {}

    static String of(ConfigType type) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar.kind());
        }
        if (type instanceof Source source) {
            return scalar(source.kind());
        }
        if (type instanceof IntRange range) {
            return range.least().max(BigInteger.ONE).min(range.greatest()).toString();
        }
        if (type instanceof Text text) {
            return text.example();
        }
        if (type instanceof Noneable || type instanceof Any) {
            return "null";
        }
        if (type instanceof Array) {
            return "[]";
        }
        if (type instanceof MapOf) {
            return "{}";
        }
        if (type instanceof Enumeration enumeration) {
            return enumeration.values().isEmpty()
                    ? "null"
                    : enumeration.values().get(0);
        }
        if (type instanceof ScalarUnion union) {
            return of(union.scalar());
        }
        if (type instanceof Selector selector) {
            return selector.fields().entrySet().stream()
                    .findFirst()
                    .map(field ->
                            "{" + field.getKey() + ": " + of(field.getValue().type()) + "}")
                    .orElse("{}");
        }
        Shape shape = (Shape) type;
        List<String> required = shape.fields().entrySet().stream()
                .filter(field -> field.getValue().required())
                .map(field -> field.getKey() + ": " + of(field.getValue().type()))
                .toList();
        return required.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String scalar(ScalarKind kind) {
        return switch (kind) {
            case INT -> "1";
            case FLOAT -> "1.0";
            case STRING -> "\"text\"";
            case BOOL -> "true";
        };
    }
}
