package dev.steploom.type;

import org.jspecify.annotations.Nullable;

/** Order without data. */
final class NothingType implements RuntimeType {

    @Override
    public String displayName() {
        return "Nothing";
    }

    @Override
    public boolean accepts(@Nullable Object value) {
        return value == null;
    }

    @Override
    public boolean isNothing() {
        return true;
    }

    @Override
    public boolean supportsFanIn() {
        return true;
    }

    @Override
    public String toString() {
        return displayName();
    }
}
