package dev.steploom.config;

import dev.steploom.config.ConfigProblem.Reason;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks a value against a type and collects everything that does not fit. */
final class Validator {
    private static final ConfigType ENV = ConfigType.selector(Map.of("env", ConfigField.of(ConfigType.STRING)));

    private final Problems problems;
    private final FieldChecks fields;

    Validator(Problems problems) {
        this.problems = problems;
        this.fields = new FieldChecks(problems, this);
    }

    void check(ConfigType type, @Nullable Object value, ConfigPath path) {
        if (problems.isFull() || type instanceof Any) {
            return;
        }
        if (type instanceof Noneable noneable) {
            if (value != null) {
                check(noneable.inner(), value, path);
            }
        } else if (value == null) {
            mismatch(type, null, path);
        } else if (type instanceof Shape shape) {
            fields.checkShape(shape, value, path);
        } else if (type instanceof Selector selector) {
            fields.checkSelector(selector, value, path);
        } else if (type instanceof Array array) {
            checkArray(array, value, path);
        } else if (type instanceof MapOf map) {
            checkMap(map, value, path);
        } else if (type instanceof ScalarUnion union) {
            check(isScalar(value) ? union.scalar() : union.nonScalar(), value, path);
        } else if (type instanceof Source source) {
            check(isScalar(value) ? new Scalar(source.kind()) : ENV, value, path);
        } else if (!accepts(type, value)) {
            mismatch(type, value, path);
        }
    }

    private static boolean isScalar(Object value) {
        return !(value instanceof Map) && !(value instanceof List);
    }

    private static boolean accepts(ConfigType type, Object value) {
        if (type instanceof Scalar scalar) {
            return switch (scalar.kind()) {
                case INT -> Values.isWhole(value);
                case FLOAT -> value instanceof Boolean || (Values.isNumber(value) && isFinite(value));
                case STRING -> value instanceof String;
                case BOOL -> value instanceof Boolean;
            };
        }
        if (type instanceof IntRange range) {
            return Values.isWhole(value)
                    && Values.whole(value).compareTo(range.least()) >= 0
                    && Values.whole(value).compareTo(range.greatest()) <= 0;
        }
        if (type instanceof Text text) {
            return value instanceof String string && text.matches(string);
        }
        return value instanceof String string && ((Enumeration) type).values().contains(string);
    }

    /** A number beyond the largest double would silently become infinite. */
    private static boolean isFinite(Object number) {
        return number instanceof Double || number instanceof Float || Double.isFinite(((Number) number).doubleValue());
    }

    private void checkArray(Array array, Object value, ConfigPath path) {
        if (!(value instanceof List<?> list)) {
            mismatch(array, value, path);
            return;
        }
        int index = 0;
        for (Object item : list) {
            check(array.item(), item, path.item(index++));
        }
    }

    private void checkMap(MapOf type, Object value, ConfigPath path) {
        if (!(value instanceof Map<?, ?> map)) {
            mismatch(type, value, path);
            return;
        }
        map.keySet().forEach(key -> check(type.key(), key, path.mapKey(key)));
        map.forEach((key, item) -> check(type.value(), item, path.mapValue(key)));
    }

    void mismatch(ConfigType type, @Nullable Object value, ConfigPath path) {
        String expected = type instanceof IntRange range && Values.isWhole(value)
                ? "a whole number from " + range.least() + " to " + range.greatest()
                : Types.expected(type);
        String found = Values.describe(value);
        problems.add(
                Reason.RUNTIME_TYPE_MISMATCH,
                path,
                List.of(),
                "expected " + expected + ", found " + found + ".",
                expected,
                found,
                Fixes.mismatch(type, value));
    }

    /** Whether a scalar of the kind could be read from a text. */
    static boolean couldRead(ScalarKind kind, String text) {
        return switch (kind) {
            case INT -> text.matches("[+-]?\\d{1,30}");
            case FLOAT -> text.matches("[+-]?\\d{1,30}([.]\\d{1,30})?([eE][+-]?\\d{1,3})?");
            case STRING -> true;
            case BOOL -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
        };
    }
}
