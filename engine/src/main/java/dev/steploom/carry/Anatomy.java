package dev.steploom.carry;

import dev.steploom.definition.Derived;
import dev.steploom.definition.SourceLocation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.slf4j.Logger;

/**
 * How objects of a class are looked into; worked out once for each class.
 *
 * @param isLambda whether they are lambdas
 * @param isClosed whether they are compared by identity: what lives in this JVM only, or is closed when it is no longer
 *     needed, or belongs to a library of the engine
 * @param isJdk whether the class is the JDK's, so that its fields cannot be read
 * @param hasElements whether what the JDK's part of them keeps is their elements
 * @param fields the fields that count
 */
record Anatomy(boolean isLambda, boolean isClosed, boolean isJdk, boolean hasElements, List<Field> fields) {
    private static final ClassValue<Anatomy> OF_CLASS = new ClassValue<>() {
        @Override
        protected Anatomy computeValue(Class<?> type) {
            boolean isJdk = Platform.isJdk(type);
            boolean isEngine = Platform.isEngine(type);
            return new Anatomy(
                    type.isHidden() && type.getName().contains("$$Lambda"),
                    !isEngine && isClosed(type),
                    isJdk,
                    isJdk || Fields.hasForeignState(type),
                    Fields.of(type).stream()
                            .filter(field -> !isEngine || !isIncidental(field))
                            .toList());
        }
    };

    static Anatomy of(Class<?> type) {
        return OF_CLASS.get(type);
    }

    private static boolean isClosed(Class<?> type) {
        return AutoCloseable.class.isAssignableFrom(type)
                || Logger.class.isAssignableFrom(type)
                || Refusals.isBound(type)
                || (Platform.has(type) && !Platform.isJdk(type));
    }

    /** Parts of the engine remember where a definition was written, and what was worked out of it. */
    private static boolean isIncidental(Field field) {
        return field.getType() == SourceLocation.class
                || field.getType() == Derived.class
                || (field.getModifiers() & (Modifier.VOLATILE | Modifier.TRANSIENT)) != 0;
    }
}
