package dev.steploom.type;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code Optional} values whose content, if any, is checked. */
record OptionalType(RuntimeType content) implements RuntimeType {

    @Override
    public String displayName() {
        return "Optional<" + content.displayName() + ">";
    }

    @Override
    public boolean accepts(@Nullable Object value) {
        return value instanceof Optional<?> optional && (optional.isEmpty() || content.accepts(optional.get()));
    }

    @Override
    public Type javaType() {
        return GenericType.of(Optional.class, content.javaType());
    }

    @Override
    public String toString() {
        return displayName();
    }
}
