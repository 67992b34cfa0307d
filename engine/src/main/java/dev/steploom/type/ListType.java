package dev.steploom.type;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collections whose every element is checked; {@code container} is the collection type that was declared. */
record ListType(Class<?> container, RuntimeType element) implements RuntimeType {

    ListType(RuntimeType element) {
        this(List.class, element);
    }

    @Override
    public String displayName() {
        return container.getSimpleName() + "<" + element.displayName() + ">";
    }

    @Override
    public boolean accepts(@Nullable Object value) {
        if (!container.isInstance(value)) {
            return false;
        }
        if (element == ANY || !(value instanceof Collection<?> items)) {
            return true;
        }
        for (Object item : items) {
            if (!element.accepts(item)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String describeMismatch(@Nullable Object value) {
        if (container.isInstance(value) && value instanceof Collection<?> items) {
            int index = 0;
            for (Object item : items) {
                if (!element.accepts(item)) {
                    return "expected " + displayName() + ", but at index " + index + ": "
                            + element.describeMismatch(item);
                }
                index++;
            }
        }
        return RuntimeType.super.describeMismatch(value);
    }

    @Override
    public boolean supportsFanIn() {
        return container.isAssignableFrom(List.class);
    }

    @Override
    public RuntimeType fanInElement() {
        return element;
    }

    @Override
    public ConfigForm configForm() {
        return container.isAssignableFrom(List.class) && element.loadableFromConfig()
                ? new ConfigForm.ListOf(element.configForm())
                : ConfigForm.Basic.NONE;
    }

    @Override
    public Type javaType() {
        return GenericType.of(container, element.javaType());
    }

    @Override
    public String toString() {
        return displayName();
    }
}
