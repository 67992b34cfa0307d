package dev.steploom.type;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A generic class with its arguments, put together at run time. */
record GenericType(Class<?> raw, List<Type> arguments) implements ParameterizedType {

    static Type of(Class<?> raw, Type... arguments) {
        return raw.getTypeParameters().length == arguments.length ? new GenericType(raw, List.of(arguments)) : raw;
    }

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.toArray(new Type[0]);
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return raw.getDeclaringClass();
    }

    @Override
    public String getTypeName() {
        return raw.getName() + arguments.stream().map(Type::getTypeName).collect(Collectors.joining(", ", "<", ">"));
    }
}
