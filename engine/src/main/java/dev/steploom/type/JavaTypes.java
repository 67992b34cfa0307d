package dev.steploom.type;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Reads run-time types from Java's reflected types. */
final class JavaTypes {
    private JavaTypes() {}

    static RuntimeType of(Type type) {
        if (type instanceof Class<?> plain) {
            return ofClass(plain);
        }
        if (type instanceof ParameterizedType parameterized) {
            return ofParameterized(parameterized);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof TypeVariable<?> variable) {
            // The bound alone is known at run time. A bound may name the variable itself (T extends Comparable<T>).
            Type bound = variable.getBounds()[0];
            return ofClass(bound instanceof ParameterizedType p ? (Class<?>) p.getRawType() : erased(bound));
        }
        if (type instanceof GenericArrayType array) {
            return ofClass(erased(array.getGenericComponentType()).arrayType());
        }
        return RuntimeType.ANY;
    }

    static RuntimeType of(AnnotatedType type, AnnotatedElement element) {
        RuntimeType plain = of(type.getType());
        return plain != RuntimeType.NOTHING && (hasNullable(type) || hasNullable(element))
                ? RuntimeType.nullable(plain)
                : plain;
    }

    private static boolean hasNullable(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getSimpleName().equals("Nullable")) {
                return true;
            }
        }
        return false;
    }

    private static RuntimeType ofClass(Class<?> type) {
        if (type == void.class || type == Void.class) {
            return RuntimeType.NOTHING;
        }
        if (type == Object.class) {
            return RuntimeType.ANY;
        }
        return new ClassType(type.isPrimitive() ? boxed(type) : type);
    }

    private static RuntimeType ofParameterized(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (Optional.class == raw) {
            return new OptionalType(of(arguments[0]));
        }
        if ((Collection.class.isAssignableFrom(raw) || raw == Iterable.class) && arguments.length == 1) {
            return new ListType(raw, of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw) && arguments.length == 2) {
            return new MapType(raw, of(arguments[0]), of(arguments[1]));
        }
        return new ClassType(raw, type);
    }

    private static Class<?> erased(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return Object.class;
    }

    private static Class<?> boxed(Class<?> primitive) {
        return java.lang.invoke.MethodType.methodType(primitive).wrap().returnType();
    }
}
