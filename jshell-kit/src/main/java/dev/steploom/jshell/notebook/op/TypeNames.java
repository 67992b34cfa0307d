package dev.steploom.jshell.notebook.op;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types as cells write them. */
final class TypeNames {
    private TypeNames() {}

    /** Returns the full name of a type in Java; null if some class in it has none that cells could use. */
    static @Nullable String of(Type type) {
        if (type instanceof Class<?> plain) {
            return ofClass(plain);
        }
        if (type instanceof ParameterizedType parameterized) {
            String raw = of(parameterized.getRawType());
            List<String> arguments = new ArrayList<>();
            for (Type argument : parameterized.getActualTypeArguments()) {
                String name = of(argument);
                if (name == null) {
                    return null;
                }
                arguments.add(name);
            }
            return raw == null ? null : raw + "<" + String.join(", ", arguments) + ">";
        }
        if (type instanceof GenericArrayType array) {
            String component = of(array.getGenericComponentType());
            return component == null ? null : component + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            boolean lower = wildcard.getLowerBounds().length > 0;
            Type bound = lower ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0];
            String name = of(bound);
            return name == null ? null : (lower ? "? super " : "? extends ") + name;
        }
        return null;
    }

    private static @Nullable String ofClass(Class<?> type) {
        if (type.isArray()) {
            String component = ofClass(type.getComponentType());
            return component == null ? null : component + "[]";
        }
        if (type.isPrimitive()) {
            return type.getName();
        }
        // Snippets are of their own session, and what is in no package cannot be imported.
        boolean elsewhere =
                type.getPackageName().isEmpty() || type.getPackageName().equals("REPL");
        for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
            if (!Modifier.isPublic(outer.getModifiers())) {
                return null;
            }
        }
        String name = type.getCanonicalName();
        if (elsewhere || name == null) {
            return null;
        }
        return type.getPackageName().equals("java.lang") ? name.substring("java.lang.".length()) : name;
    }
}
