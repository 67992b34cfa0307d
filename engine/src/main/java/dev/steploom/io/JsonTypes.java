package dev.steploom.io;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

/** What JSON and its reader make of Java's classes. */
final class JsonTypes {
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private JsonTypes() {}

    /** Whether a value comes back as it is without a declared type; of lists and maps, whether they may. */
    static boolean isNative(Object value) {
        if (value instanceof Double real) {
            return !real.isNaN() && !real.isInfinite();
        }
        if (value instanceof Long number) {
            return number.intValue() != number;
        }
        if (value instanceof BigInteger number) {
            return number.compareTo(LONG_MIN) < 0 || number.compareTo(LONG_MAX) > 0;
        }
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof List
                || (value instanceof Map && !(value instanceof SortedMap));
    }

    /** Whether a container comes back as one of the declared kind that is equal. */
    static boolean isReadable(Class<?> declared, Object container) {
        if (!declared.isInstance(container)) {
            return false;
        }
        if (container instanceof SortedSet || container instanceof SortedMap) {
            return SortedSet.class.isAssignableFrom(declared) || SortedMap.class.isAssignableFrom(declared);
        }
        boolean ordered = container instanceof List || container instanceof Map;
        return ordered
                || (container instanceof Set && Set.class.isAssignableFrom(declared))
                || declared == container.getClass();
    }

    /** Whether a key of a map comes back from the text that it becomes. */
    static boolean isKey(Class<?> declared, @Nullable Object key) {
        if (key == null) {
            return false;
        }
        return key instanceof String
                ? declared.isAssignableFrom(String.class)
                : isExactly(declared, key)
                        && (key instanceof Enum
                                || key instanceof Number
                                || key instanceof UUID
                                || isOfTime(key.getClass()));
    }

    private static boolean isOfTime(Class<?> type) {
        return type.getPackageName().equals("java.time");
    }

    /** Whether a declared class tells how to read a value that is no container. */
    static boolean isExactly(Class<?> declared, Object value) {
        Class<?> boxed = java.lang.invoke.MethodType.methodType(declared).wrap().returnType();
        Class<?> own = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        return boxed == own
                || (boxed == Path.class && value instanceof Path)
                || (boxed == java.time.ZoneId.class && value instanceof java.time.ZoneId)
                || (boxed.isInstance(value) && boxed.isAnnotationPresent(JsonTypeInfo.class));
    }

    /** The type that a value shows by itself; null if it holds what has no such type, or values of different types. */
    static @Nullable JavaType ofValue(@Nullable Object value, TypeFactory types) {
        return ofValue(value, types, 0);
    }

    private static @Nullable JavaType ofValue(@Nullable Object value, TypeFactory types, int depth) {
        if (value == null) {
            return types.constructType(Object.class);
        }
        if (depth > JsonFidelity.MAX_DEPTH) {
            return null;
        }
        if (value instanceof Optional<?> optional) {
            JavaType content = ofValue(optional.orElse(null), types, depth + 1);
            return content == null ? null : types.constructParametricType(Optional.class, content);
        }
        if (value instanceof List || value instanceof Set) {
            Class<?> kind =
                    value instanceof List ? List.class : value instanceof SortedSet ? SortedSet.class : Set.class;
            JavaType item = common((Collection<?>) value, types, depth + 1);
            return item == null ? null : types.constructParametricType(kind, item);
        }
        if (value instanceof Map<?, ?> map) {
            JavaType key = common(map.keySet(), types, depth + 1);
            JavaType item = common(map.values(), types, depth + 1);
            Class<?> kind = map instanceof SortedMap ? SortedMap.class : Map.class;
            return key == null || item == null ? null : types.constructParametricType(kind, key, item);
        }
        Class<?> type = value instanceof Enum<?> constant
                ? constant.getDeclaringClass()
                : value instanceof Path ? Path.class : value.getClass();
        return isPlain(type) ? types.constructType(type) : null;
    }

    private static @Nullable JavaType common(Collection<?> items, TypeFactory types, int depth) {
        JavaType found = null;
        for (Object item : items) {
            if (item != null) {
                JavaType own = ofValue(item, types, depth);
                if (own == null || (found != null && !found.equals(own))) {
                    return null;
                }
                found = own;
            }
        }
        return found == null ? types.constructType(Object.class) : found;
    }

    /** Classes that a file may name: reading one runs no more than a constructor of plain data. */
    static boolean isPlain(Class<?> type) {
        return type.isRecord()
                || type.isEnum()
                || type == Object.class
                || type == String.class
                || type == Boolean.class
                || type == Character.class
                || type == UUID.class
                || type == Path.class
                || type == java.net.URI.class
                || (Number.class.isAssignableFrom(type) && type.getPackageName().matches("java\\.(lang|math)"))
                || (isOfTime(type) && !type.isInterface());
    }

    /** Refuses a type from a file, unless all classes in it are plain data or known containers. */
    static void refuseUnlessPlain(JavaType type) {
        List<JavaType> inside = new ArrayList<>();
        for (int i = 0; i < type.containedTypeCount(); i++) {
            inside.add(type.containedType(i));
        }
        boolean container = type.hasRawClass(List.class)
                || type.hasRawClass(Set.class)
                || type.hasRawClass(SortedSet.class)
                || type.hasRawClass(Map.class)
                || type.hasRawClass(SortedMap.class)
                || type.hasRawClass(Optional.class);
        if (!container && !isPlain(type.getRawClass())) {
            throw new IllegalArgumentException("the file names the class "
                    + type.getRawClass().getName() + ", which is neither a record, an enum, nor a known value.");
        }
        inside.forEach(JsonTypes::refuseUnlessPlain);
    }
}
