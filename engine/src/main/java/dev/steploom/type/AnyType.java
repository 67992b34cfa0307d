package dev.steploom.type;

import org.jspecify.annotations.Nullable;

/** Every value. */
final class AnyType implements RuntimeType {

    @Override
    public String displayName() {
        return "Any";
    }

    @Override
    public boolean accepts(@Nullable Object value) {
        return true;
    }

    @Override
    public boolean supportsFanIn() {
        return true;
    }

    @Override
    public ConfigForm configForm() {
        return ConfigForm.Basic.ANY;
    }

    @Override
    public String toString() {
        return displayName();
    }
}
