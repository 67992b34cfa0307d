package dev.steploom.type;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Instances of one class; {@code javaType} keeps its arguments if it is generic. */
record ClassType(Class<?> type, Type javaType) implements RuntimeType {
    private static final Set<Class<?>> SCALARS = Set.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            Boolean.class,
            String.class,
            Duration.class,
            Instant.class,
            LocalDate.class);

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

    /** Of a list without arguments nothing is known of the elements. */
    @Override
    public RuntimeType fanInElement() {
        return supportsFanIn() ? ANY : this;
    }

    @Override
    public ConfigForm configForm() {
        if (SCALARS.contains(type) || type.isEnum()) {
            return new ConfigForm.Java(type);
        }
        if (type == Map.class) {
            return ConfigForm.Basic.MAP;
        }
        return type.isAssignableFrom(List.class) ? new ConfigForm.ListOf(ConfigForm.Basic.ANY) : ConfigForm.Basic.NONE;
    }

    @Override
    public String toString() {
        return displayName();
    }
}
