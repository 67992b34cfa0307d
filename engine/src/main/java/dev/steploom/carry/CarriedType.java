package dev.steploom.carry;

import java.io.Serializable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Generic types, which the JDK's do not serialise. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody: types of values are checked by what they hold
final class CarriedType {
    private CarriedType() {}

    /** Returns a type that serialises; type variables become their bound. */
    static Type of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return new Generic(of(generic.getRawType()), all(generic.getActualTypeArguments()), ownerOf(generic));
        }
        if (type instanceof WildcardType wildcard) {
            return new Wildcard(all(wildcard.getUpperBounds()), all(wildcard.getLowerBounds()));
        }
        if (type instanceof GenericArrayType array) {
            return new ArrayOf(of(array.getGenericComponentType()));
        }
        return type instanceof TypeVariable<?> variable ? of(variable.getBounds()[0]) : type;
    }

    private static @Nullable Type ownerOf(ParameterizedType type) {
        return type.getOwnerType() == null ? null : of(type.getOwnerType());
    }

    private static Type[] all(Type[] types) {
        return Arrays.stream(types).map(CarriedType::of).toArray(Type[]::new);
    }

    private record Generic(
            Type raw, Type[] arguments, @Nullable Type owner) implements ParameterizedType, Serializable {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.clone();
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return owner;
        }
    }

    private record Wildcard(Type[] upper, Type[] lower) implements WildcardType, Serializable {
        @Override
        public Type[] getUpperBounds() {
            return upper.clone();
        }

        @Override
        public Type[] getLowerBounds() {
            return lower.clone();
        }
    }

    private record ArrayOf(Type component) implements GenericArrayType, Serializable {
        @Override
        public Type getGenericComponentType() {
            return component;
        }
    }
}
