package dev.steploom.config;

import dev.steploom.config.ConfigProblem.Reason;
import dev.steploom.config.ConfigType.Array;
import dev.steploom.config.ConfigType.MapOf;
import dev.steploom.config.ConfigType.Noneable;
import dev.steploom.config.ConfigType.Scalar;
import dev.steploom.config.ConfigType.ScalarKind;
import dev.steploom.config.ConfigType.ScalarUnion;
import dev.steploom.config.ConfigType.Selector;
import dev.steploom.config.ConfigType.Shape;
import dev.steploom.config.ConfigType.Source;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills in defaults and reads environment variables, in a value that was validated. */
final class Resolver {
    /** Every other text of a variable is true, as in the reference. */
    private static final Set<String> FALSE = Set.of("false", "none", "0", "");

    private final Problems problems;
    private final @Nullable Environment environment;

    /** Without an environment, variables stay as they are written. */
    Resolver(Problems problems, @Nullable Environment environment) {
        this.problems = problems;
        this.environment = environment;
    }

    @Nullable
    Object resolve(ConfigType type, @Nullable Object value, ConfigPath path) {
        if (type instanceof Noneable noneable) {
            return value == null ? null : resolve(noneable.inner(), value, path);
        }
        if (type instanceof Shape shape) {
            return shape(shape, value instanceof Map<?, ?> map ? map : Map.of(), path);
        }
        if (type instanceof Selector selector) {
            return selector(selector, value instanceof Map<?, ?> map ? map : Map.of(), path);
        }
        if (type instanceof Array array && value instanceof List<?> list) {
            return array(array, list, path);
        }
        if (type instanceof MapOf map && value instanceof Map<?, ?> given) {
            Map<@Nullable Object, @Nullable Object> resolved = new LinkedHashMap<>();
            given.forEach((key, item) -> resolved.put(key, resolve(map.value(), item, path.mapValue(key))));
            return Collections.unmodifiableMap(resolved);
        }
        if (type instanceof ScalarUnion union) {
            boolean scalar = !(value instanceof Map) && !(value instanceof List);
            return resolve(scalar ? union.scalar() : union.nonScalar(), value, path);
        }
        if (type instanceof Source source && value instanceof Map<?, ?> map && environment != null) {
            return variable(source.kind(), String.valueOf(map.get("env")), environment, path);
        }
        return type instanceof Scalar scalar && scalar.kind() == ScalarKind.FLOAT ? number(value) : value;
    }

    private static @Nullable Object number(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1.0 : 0.0;
        }
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    private Object shape(Shape shape, Map<?, ?> given, ConfigPath path) {
        Map<String, @Nullable Object> resolved = new LinkedHashMap<>();
        shape.fields().forEach((name, field) -> {
            if (given.containsKey(name)) {
                resolved.put(name, resolve(field.type(), given.get(name), path.field(name)));
            } else if (field.hasDefault()) {
                resolved.put(name, resolve(field.type(), field.defaultValue(), path.field(name)));
            }
        });
        if (shape.permissive()) {
            given.forEach((name, value) -> resolved.putIfAbsent(String.valueOf(name), value));
        }
        return Collections.unmodifiableMap(resolved);
    }

    private Object selector(Selector selector, Map<?, ?> given, ConfigPath path) {
        Map.Entry<?, ?> chosen =
                given.isEmpty() ? null : given.entrySet().iterator().next();
        String name = chosen == null ? selector.fields().keySet().iterator().next() : String.valueOf(chosen.getKey());
        ConfigField field = selector.fields().get(name);
        if (field == null) {
            throw new IllegalStateException("Selected what validation refuses: " + name);
        }
        Object value = FieldChecks.orEmpty(field.type(), chosen == null ? field.defaultValue() : chosen.getValue());
        Map<String, @Nullable Object> resolved = new LinkedHashMap<>();
        resolved.put(name, resolve(field.type(), value, path.field(name)));
        return Collections.unmodifiableMap(resolved);
    }

    private Object array(Array array, List<?> given, ConfigPath path) {
        List<@Nullable Object> resolved = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            resolved.add(resolve(array.item(), given.get(i), path.item(i)));
        }
        return Collections.unmodifiableList(resolved);
    }

    /** The variable's text never shows in a message: it may be a secret. */
    private @Nullable Object variable(ScalarKind kind, String name, Environment variables, ConfigPath path) {
        String text = variables.get(name);
        if (text == null) {
            failed(path, "the environment variable " + Values.quote(name) + " is not set.", "Set it, or give a value.");
            return null;
        }
        if (kind == ScalarKind.STRING) {
            return text;
        }
        String stripped = text.strip().toLowerCase(Locale.ROOT);
        if (kind == ScalarKind.BOOL) {
            return !FALSE.contains(stripped);
        }
        if (kind == ScalarKind.INT && Validator.couldRead(kind, stripped)) {
            return Values.smallest(new BigInteger(stripped.startsWith("+") ? stripped.substring(1) : stripped));
        }
        failed(path, "the environment variable " + Values.quote(name) + " does not hold " + kind.noun() + ".", null);
        return null;
    }

    private void failed(ConfigPath path, String message, @Nullable String suggestion) {
        problems.add(Reason.FAILED_POST_PROCESSING, path, List.of(), message, null, null, suggestion);
    }
}
