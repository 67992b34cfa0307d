package dev.steploom.type;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Instances of one class; {@code javaType} keeps its arguments if it is generic. */
record ClassType(Class<?> type, Type javaType) implements RuntimeType {
    private static final Set<Class<?>> LOADABLE =
            Set.of(Integer.class, Long.class, Double.class, Float.class, String.class, Boolean.class, Map.class);

    ClassType(Class<?> type) {
        this(type, type);
    }

    @Override
    public String displayName() {
        return type.getSimpleName();
    }

    @Override
    public boolean accepts(@Nullable Object value) {
        return type.isInstance(value);
    }

    @Override
    public boolean supportsFanIn() {
        return type.isAssignableFrom(List.class);
    }

    @Override
    public boolean loadableFromConfig() {
        return LOADABLE.contains(type) || type.isAssignableFrom(List.class);
    }

    @Override
    public String toString() {
        return displayName();
    }
}
