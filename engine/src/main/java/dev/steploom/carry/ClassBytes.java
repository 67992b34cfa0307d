package dev.steploom.carry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of loaded classes. JShell's class loaders give those of snippets as resources. Those of Jupyter kernels keep them to
 * themselves, in a map of names to bytes in a field, of the loader or of the object around it; there they are read.
 */
final class ClassBytes {
    private ClassBytes() {}

    /**
     * Reads a class.
     *
     * @param loader finds the class
     * @param name with slashes
     * @return its bytes; null if they are not to be had
     */
    static byte @Nullable [] read(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(name + ".class")) {
            return in == null ? inTable(loader, name.replace('/', '.')) : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The class file of " + name + " cannot be read.", e);
        }
    }

    private static byte @Nullable [] inTable(Object holder, String name) {
        for (Class<?> type = holder.getClass(); !Platform.isJdk(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Object value = read(field, holder);
                if (value instanceof Map<?, ?> table && table.get(name) instanceof byte[] bytes) {
                    return bytes;
                }
                if (value != null && field.isSynthetic()) { // the object that an inner class belongs to
                    byte[] bytes = inTable(value, name);
                    if (bytes != null) {
                        return bytes;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Object read(Field field, Object holder) {
        try {
            return field.trySetAccessible() ? field.get(holder) : null;
        } catch (IllegalAccessException e) {
            return null; // not ours to read
        }
    }
}
