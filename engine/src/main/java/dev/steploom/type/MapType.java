package dev.steploom.type;

import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps whose every key and value is checked. */
record MapType(Class<?> container, RuntimeType key, RuntimeType value) implements RuntimeType {

    @Override
    public String displayName() {
        return container.getSimpleName() + "<" + key.displayName() + ", " + value.displayName() + ">";
    }

    @Override
    public boolean accepts(@Nullable Object candidate) {
        if (!container.isInstance(candidate) || !(candidate instanceof Map<?, ?> map)) {
            return false;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!key.accepts(entry.getKey()) || !value.accepts(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String describeMismatch(@Nullable Object candidate) {
        if (container.isInstance(candidate) && candidate instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!key.accepts(entry.getKey())) {
                    return "expected " + displayName() + ", but a key: " + key.describeMismatch(entry.getKey());
                }
                if (!value.accepts(entry.getValue())) {
                    return "expected " + displayName() + ", but at key " + ValueText.describe(entry.getKey()) + ": "
                            + value.describeMismatch(entry.getValue());
                }
            }
        }
        return RuntimeType.super.describeMismatch(candidate);
    }

    @Override
    public ConfigForm configForm() {
        return container == Map.class && value.loadableFromConfig() ? ConfigForm.Basic.MAP : ConfigForm.Basic.NONE;
    }

    @Override
    public Type javaType() {
        return GenericType.of(container, key.javaType(), value.javaType());
    }

    @Override
    public String toString() {
        return displayName();
    }
}
