package dev.steploom.type;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Null, or a value of another type. */
record NullableType(RuntimeType inner) implements RuntimeType {

    @Override
    public String displayName() {
        return inner.displayName() + "?";
    }

    @Override
    public boolean accepts(@Nullable Object value) {
        return value == null || inner.accepts(value);
    }

    @Override
    public boolean supportsFanIn() {
        return inner.supportsFanIn();
    }

    @Override
    public RuntimeType fanInElement() {
        return inner.fanInElement();
    }

    @Override
    public ConfigForm configForm() {
        return inner.loadableFromConfig() ? new ConfigForm.OrNull(inner.configForm()) : ConfigForm.Basic.NONE;
    }

    @Override
    public Type javaType() {
        return inner.javaType();
    }

    @Override
    public String toString() {
        return displayName();
    }
}
