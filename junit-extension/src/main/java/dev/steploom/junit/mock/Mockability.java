package dev.steploom.junit.mock;

import java.lang.reflect.Modifier;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which types Mockito cannot mock, as far as that is known without a try. */
public final class Mockability {
    private static final Set<Class<?>> WRAPPERS = Set.of(
            Boolean.class,
            Byte.class,
            Character.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class);

    private Mockability() {}

    /**
     * Says what keeps a type from being mocked.
     *
     * @param type any class or interface
     * @return what the type is, such as {@code a sealed interface}; null if nothing is known against it
     */
    public static @Nullable String obstacle(Class<?> type) {
        if (type.isPrimitive()) {
            return "a primitive type";
        }
        if (type.isArray()) {
            return "an array";
        }
        if (WRAPPERS.contains(type)) {
            return "a wrapper of a primitive type";
        }
        if (type == String.class || type == Class.class) {
            return "one of the types that Java itself works with";
        }
        if (type.isSealed() && Modifier.isAbstract(type.getModifiers())) {
            return type.isInterface() ? "a sealed interface" : "a sealed abstract class";
        }
        return null;
    }
}
