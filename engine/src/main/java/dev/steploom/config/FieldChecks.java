package dev.steploom.config;

import dev.steploom.config.ConfigProblem.Reason;
import dev.steploom.config.ConfigType.Selector;
import dev.steploom.config.ConfigType.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks maps with known fields: none unknown, none missing, exactly one where one is selected. */
final class FieldChecks {
    private static final int MOST_NAMES = 1000;

    private final Problems problems;
    private final Validator values;

    FieldChecks(Problems problems, Validator values) {
        this.problems = problems;
        this.values = values;
    }

    void checkShape(Shape shape, Object value, ConfigPath path) {
        if (!(value instanceof Map<?, ?> map)) {
            values.mismatch(shape, value, path);
            return;
        }
        if (!shape.permissive()) {
            List<String> unknown = new ArrayList<>();
            for (Object key : map.keySet()) {
                if (!(key instanceof String name) || !shape.fields().containsKey(name)) {
                    unknown.add(String.valueOf(key));
                }
            }
            notDefined(unknown, shape.fields(), path);
        }
        List<String> missing = new ArrayList<>();
        shape.fields().forEach((name, field) -> {
            if (field.required() && !map.containsKey(name)) {
                missing.add(name);
            }
        });
        missing(missing, shape.fields(), path);
        shape.fields().forEach((name, field) -> {
            if (map.containsKey(name)) {
                values.check(field.type(), map.get(name), path.field(name));
            }
        });
    }

    void checkSelector(Selector selector, Object value, ConfigPath path) {
        if (!(value instanceof Map<?, ?> map)) {
            values.mismatch(selector, value, path);
            return;
        }
        if (map.isEmpty()) {
            if (!Types.hasImplicitDefault(selector)) {
                selectorProblem(selector, map, path);
            }
            return;
        }
        if (map.size() > 1) {
            selectorProblem(selector, map, path);
            return;
        }
        Object name = map.keySet().iterator().next();
        ConfigField field = name instanceof String text ? selector.fields().get(text) : null;
        if (field == null) {
            notDefined(List.of(String.valueOf(name)), selector.fields(), path);
            return;
        }
        Object chosen = map.get(name);
        values.check(field.type(), orEmpty(field.type(), chosen), path.field((String) name));
    }

    /** A field of a selector may be named without a value, so that its own fields take their defaults. */
    static @Nullable Object orEmpty(ConfigType type, @Nullable Object chosen) {
        boolean hasFields = type instanceof Shape || type instanceof Selector;
        return chosen == null && hasFields ? Map.of() : chosen;
    }

    private void selectorProblem(Selector selector, Map<?, ?> map, ConfigPath path) {
        String expected = Types.expected(selector);
        String found = Values.describe(map);
        problems.add(
                Reason.SELECTOR_FIELD_ERROR,
                path,
                List.of(),
                "expected " + expected + ", found " + found + ".",
                expected,
                found,
                map.isEmpty() ? Fixes.example(selector) : "Keep one of them.");
    }

    private void notDefined(List<String> unknown, Map<String, ConfigField> fields, ConfigPath path) {
        if (unknown.isEmpty()) {
            return;
        }
        boolean one = unknown.size() == 1;
        ConfigProblem problem = new ConfigProblem(
                one ? Reason.FIELD_NOT_DEFINED : Reason.FIELDS_NOT_DEFINED,
                path.toString(),
                unknown.size() > MOST_NAMES ? unknown.subList(0, MOST_NAMES) : unknown,
                one
                        ? "there is no field " + Values.quote(unknown.get(0)) + " here."
                        : "there are no fields " + Fixes.quoted(unknown) + " here.",
                fields.isEmpty() ? "no fields" : Types.list(List.copyOf(fields.keySet())),
                Types.list(unknown.subList(0, Math.min(11, unknown.size()))),
                Fixes.unknown(unknown, fields.keySet()),
                0,
                0);
        problems.add(path.key(unknown.get(0)), problem);
    }

    private void missing(List<String> missing, Map<String, ConfigField> fields, ConfigPath path) {
        if (missing.isEmpty()) {
            return;
        }
        boolean one = missing.size() == 1;
        problems.add(
                one ? Reason.MISSING_REQUIRED_FIELD : Reason.MISSING_REQUIRED_FIELDS,
                path,
                missing,
                one
                        ? "the field " + Values.quote(missing.get(0)) + " is missing."
                        : "the fields " + Fixes.quoted(missing) + " are missing.",
                Types.list(missing),
                null,
                Fixes.add(missing, fields));
    }
}
