package dev.steploom.config;

import dev.steploom.config.ConfigType.Array;
import dev.steploom.config.ConfigType.Enumeration;
import dev.steploom.config.ConfigType.IntRange;
import dev.steploom.config.ConfigType.Noneable;
import dev.steploom.config.ConfigType.Scalar;
import dev.steploom.config.ConfigType.ScalarKind;
import dev.steploom.config.ConfigType.ScalarUnion;
import dev.steploom.config.ConfigType.Source;
import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what to do about a problem. */
final class Fixes {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EXAMPLE = 120;

    private Fixes() {}

    static @Nullable String mismatch(ConfigType type, @Nullable Object value) {
        if (type instanceof Enumeration enumeration) {
            String nearest = value instanceof String text ? nearest(text, enumeration.values()) : null;
            return nearest == null ? "Write one of them." : "Did you mean \"" + nearest + "\"?";
        }
        if (type instanceof Array array && value != null && !(value instanceof Map)) {
            return array.item() instanceof Scalar && Values.describe(value).length() <= 40
                    ? "Write it in brackets: [" + (value instanceof String text ? Values.quote(text) : value) + "]."
                    : "Write it in brackets.";
        }
        ScalarKind kind = kind(type);
        if (kind != null && value instanceof String text) {
            return kind != ScalarKind.STRING && Validator.couldRead(kind, text.strip())
                    ? "Write it without quotes."
                    : example(type);
        }
        if (kind == ScalarKind.STRING && (value instanceof Boolean || Values.isNumber(value))) {
            return "Write it in quotes.";
        }
        if (value == null) {
            return "Give a value, such as " + cut(Example.of(type)) + ".";
        }
        return type instanceof IntRange && Values.isWhole(value) ? "Give a number within these limits." : example(type);
    }

    private static @Nullable ScalarKind kind(ConfigType type) {
        if (type instanceof Scalar scalar) {
            return scalar.kind();
        }
        if (type instanceof Source source) {
            return source.kind();
        }
        if (type instanceof ScalarUnion union) {
            return kind(union.scalar());
        }
        if (type instanceof Noneable noneable) {
            return kind(noneable.inner());
        }
        return type instanceof IntRange ? ScalarKind.INT : null;
    }

    static String example(ConfigType type) {
        return "Write it like this: " + cut(Example.of(type)) + ".";
    }

    static String add(List<String> missing, Map<String, ConfigField> fields) {
        String example = missing.stream()
                .limit(5)
                .map(name -> name + ": " + exampleOf(fields.get(name)))
                .collect(Collectors.joining(", "));
        return "Add " + (missing.size() == 1 ? "it" : "them") + ": "
                + (example.length() <= LONGEST_EXAMPLE ? example : Types.list(missing)) + "."
                + missing.stream()
                        .map(name -> alternative(fields.get(name)))
                        .filter(sentence -> !sentence.isEmpty())
                        .findFirst()
                        .map(sentence -> " " + sentence)
                        .orElse("");
    }

    private static String alternative(@Nullable ConfigField field) {
        String sentence = field == null ? null : field.alternative();
        return sentence == null ? "" : sentence;
    }

    private static String exampleOf(@Nullable ConfigField field) {
        return field == null ? "…" : Example.of(field.type());
    }

    static String unknown(List<String> unknown, Collection<String> known) {
        List<String> hints = new ArrayList<>();
        for (String name : unknown.subList(0, Math.min(5, unknown.size()))) {
            String nearest = nearest(name, known);
            if (nearest != null) {
                hints.add(
                        unknown.size() == 1
                                ? "Did you mean \"" + nearest + "\"?"
                                : "Did you mean \"" + nearest + "\" by " + Values.quote(name) + "?");
            }
        }
        if (hints.isEmpty()) {
            return known.isEmpty()
                    ? "No fields are known here: remove " + (unknown.size() == 1 ? "it." : "them.")
                    : (known.size() == 1 ? "The only field is " : "The fields are ") + Types.list(List.copyOf(known))
                            + ".";
        }
        return String.join(" ", hints);
    }

    /** The edit distance takes the product of the lengths, and a key may be as long as a document. */
    private static @Nullable String nearest(String name, Collection<String> known) {
        if (name.length() > LONGEST_NAME || known.size() > 1000) {
            return null;
        }
        return NearestName.of(
                name,
                known.stream()
                        .filter(candidate -> candidate.length() <= LONGEST_NAME)
                        .toList());
    }

    static String quoted(List<String> names) {
        return names.stream().limit(10).map(Values::quote).collect(Collectors.joining(", "))
                + (names.size() > 10 ? ", …" : "");
    }

    private static String cut(String example) {
        return example.length() <= LONGEST_EXAMPLE ? example : example.substring(0, LONGEST_EXAMPLE - 1) + "…";
    }
}
