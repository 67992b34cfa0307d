package dev.steploom.config;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes records apart and makes them. */
public final class Records {
    private Records() {}

    /**
     * Reads a record.
     *
     * @param values the record
     * @return its components by name, in their order
     * @throws IllegalArgumentException if the record is in a module that does not open it, or an accessor throws
     */
    public static Map<String, @Nullable Object> fields(Record values) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            open(accessor, values.getClass());
            try {
                fields.put(component.getName(), accessor.invoke(values));
            } catch (IllegalAccessException closed) {
                throw closed(values.getClass(), closed);
            } catch (InvocationTargetException thrown) {
                throw new IllegalArgumentException(
                        "The component " + component.getName() + " of the record "
                                + values.getClass().getSimpleName() + " cannot be read: " + thrown.getCause(),
                        thrown.getCause());
            }
        }
        return fields;
    }

    static <T extends Record> Constructor<T> constructor(Class<T> record) {
        Class<?>[] types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = record.getDeclaredConstructor(types);
            open(constructor, record);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("A record without its canonical constructor: " + record, impossible);
        }
    }

    private static void open(AccessibleObject member, Class<?> record) {
        if (!member.trySetAccessible()) {
            throw closed(record, null);
        }
    }

    private static IllegalArgumentException closed(Class<?> record, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "The record " + record.getName() + " cannot be reached in module "
                        + record.getModule().getName() + ". Add \"opens " + record.getPackageName()
                        + ";\" to its module-info.java.",
                cause);
    }
}
