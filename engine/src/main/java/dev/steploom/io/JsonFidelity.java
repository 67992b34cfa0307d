package dev.steploom.io;

import dev.steploom.type.ValueText;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/** Tells whether a value comes back from JSON as it was, read as a declared type. */
final class JsonFidelity {
    static final int MAX_DEPTH = 400;

    /** What the variables of generic records stand for. */
    private final Map<Type, Type> variables;

    private final int depth;

    private JsonFidelity(Map<Type, Type> variables, int depth) {
        this.variables = variables;
        this.depth = depth;
    }

    /** Says what in a value would not come back, in a sentence; null if all of it would. */
    static @Nullable String problem(Type declared, @Nullable Object value) {
        return new JsonFidelity(Map.of(), 0).check(declared, value);
    }

    private @Nullable String check(Type declared, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (depth > MAX_DEPTH) {
            return "it is nested more than " + MAX_DEPTH + " levels deep, or holds itself.";
        }
        Type type = resolved(declared);
        Class<?> raw = erased(type);
        if (raw == Object.class || raw == java.io.Serializable.class || raw == Comparable.class) {
            return JsonTypes.isNative(value) ? inside(Object.class, Object.class, value) : notTold(value, type);
        }
        if (value instanceof Optional<?> optional) {
            return raw == Optional.class
                    ? deeper().check(argument(type, 0), optional.orElse(null))
                    : notTold(value, type);
        }
        if (value instanceof Collection || value instanceof Map) {
            return JsonTypes.isReadable(raw, value)
                    ? inside(argument(type, 0), argument(type, value instanceof Map ? 1 : 0), value)
                    : notTold(value, type);
        }
        if (value instanceof Object[] array) {
            return raw.isArray() ? items(raw.getComponentType(), List.of(array).iterator()) : notTold(value, type);
        }
        if (!JsonTypes.isExactly(raw, value)) {
            return notTold(value, type);
        }
        return value instanceof Record ? components(type, value) : null;
    }

    private @Nullable String inside(Type key, Type item, Object value) {
        if (value instanceof Map<?, ?> map) {
            for (Object each : map.keySet()) {
                if (!JsonTypes.isKey(erased(resolved(key)), each)) {
                    return "a map has the key " + ValueText.describe(each) + ", but its keys are declared as "
                            + name(key) + ".";
                }
            }
            return items(item, map.values().iterator());
        }
        return value instanceof Collection<?> items ? items(item, items.iterator()) : null;
    }

    private @Nullable String items(Type item, Iterator<?> values) {
        JsonFidelity deeper = deeper();
        while (values.hasNext()) {
            String problem = deeper.check(item, values.next());
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable String components(Type type, Object value) {
        Map<Type, Type> inner = variables;
        if (type instanceof ParameterizedType parameterized) {
            inner = new HashMap<>();
            for (int i = 0; i < parameterized.getActualTypeArguments().length; i++) {
                inner.put(
                        value.getClass().getTypeParameters()[i],
                        resolved(parameterized.getActualTypeArguments()[i]));
            }
        }
        JsonFidelity deeper = new JsonFidelity(inner, depth + 1);
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            String problem = deeper.check(component.getGenericType(), get(component, value));
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable Object get(RecordComponent component, Object value) {
        try {
            // A record that may not be looked into is refused by Jackson, which says so better.
            return component.getAccessor().trySetAccessible()
                    ? component.getAccessor().invoke(value)
                    : null;
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static String notTold(Object value, Type declared) {
        return "it holds " + ValueText.describe(value) + " where " + name(declared)
                + " is declared, which does not tell how to read it back.";
    }

    private static String name(Type type) {
        return type instanceof JavaType read ? read.toCanonical() : type.getTypeName();
    }

    private JsonFidelity deeper() {
        return new JsonFidelity(variables, depth + 1);
    }

    private Type resolved(Type type) {
        if (type instanceof WildcardType wildcard) {
            return resolved(wildcard.getUpperBounds()[0]);
        }
        return variables.getOrDefault(type, type);
    }

    private static Class<?> erased(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof JavaType read) {
            return read.getRawClass();
        }
        if (type instanceof java.lang.reflect.GenericArrayType array) {
            return Array.newInstance(erased(array.getGenericComponentType()), 0).getClass();
        }
        return Object.class;
    }

    private static Type argument(Type type, int index) {
        if (type instanceof JavaType read) {
            return read.containedTypeOrUnknown(index);
        }
        return type instanceof ParameterizedType parameterized && parameterized.getActualTypeArguments().length > index
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }
}
