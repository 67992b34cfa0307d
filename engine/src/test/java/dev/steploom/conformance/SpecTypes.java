package dev.steploom.conformance;

import dev.steploom.type.ConfigForm;
import dev.steploom.type.RuntimeType;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The types of the case vocabulary. */
final class SpecTypes {
    private record Scalar(String displayName, ConfigForm configForm, Predicate<Object> check) implements RuntimeType {
        @Override
        public boolean accepts(Object value) {
            return check.test(value);
        }
    }

    private static final RuntimeType PLAIN_LIST = RuntimeType.listOf(RuntimeType.ANY);

    private SpecTypes() {}

    static RuntimeType of(String name) {
        if (name == null) {
            return RuntimeType.ANY;
        }
        if (name.endsWith("?")) {
            RuntimeType inner = of(name.substring(0, name.length() - 1));
            refuseNothing(inner);
            return RuntimeType.nullable(inner);
        }
        if (name.startsWith("[")) {
            RuntimeType inner = of(name.substring(1, name.length() - 1));
            refuseNothing(inner);
            return RuntimeType.listOf(inner);
        }
        return switch (name) {
            case "Any" -> RuntimeType.ANY;
            case "Nothing" -> RuntimeType.NOTHING;
            case "Int" -> new Scalar("Int", ConfigForm.Basic.INT, SpecTypes::isInt);
            case "Float" -> new Scalar("Float", ConfigForm.Basic.FLOAT, value -> value instanceof Double);
            case "String" -> new Scalar("String", ConfigForm.Basic.STRING, value -> value instanceof String);
            case "Bool" -> new Scalar("Bool", ConfigForm.Basic.BOOL, value -> value instanceof Boolean);
            case "Dict" -> new Scalar("Dict", ConfigForm.Basic.MAP, value -> value instanceof Map);
            case "List" -> PLAIN_LIST;
            case "Opaque" -> RuntimeType.named("Opaque", value -> true);
            default -> throw new IllegalArgumentException("type " + name);
        };
    }

    private static void refuseNothing(RuntimeType type) {
        if (type.isNothing()) {
            throw new DoesNotCompile("Nothing as optional or in a list");
        }
    }

    /** JavaDifferences.BOOLEAN_IS_INT: in the reference's language a truth value is a whole number. */
    static boolean isInt(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof Boolean;
    }

    static boolean isList(Object value) {
        return value instanceof List;
    }
}
