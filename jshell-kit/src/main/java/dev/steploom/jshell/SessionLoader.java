package dev.steploom.jshell;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of a session whose own one loads snippets and keeps their bytes to itself, as those of Jupyter kernels do.
 * It finds the same classes, and gives their bytes as resources: it reads them from the table, a map of names to bytes, that
 * such a loader or the object around it has in a field.
 */
final class SessionLoader extends ClassLoader {
    private static final String CLASS = ".class";

    private final ClassLoader session;

    private SessionLoader(ClassLoader session) {
        super(session);
        this.session = session;
    }

    /**
     * Returns a loader that finds a session's classes, and gives their bytes as resources.
     *
     * @param snippet the class of a snippet, or any other whose loader finds them
     * @return the snippet's own loader if it gives bytes
     */
    static ClassLoader of(Class<?> snippet) {
        ClassLoader loader = snippet.getClassLoader();
        if (loader == null) {
            return ClassLoader.getSystemClassLoader();
        }
        boolean givesBytes = loader.getResource(snippet.getName().replace('.', '/') + CLASS) != null;
        return givesBytes ? loader : new SessionLoader(loader);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        InputStream resource = super.getResourceAsStream(name);
        if (resource != null || !name.endsWith(CLASS)) {
            return resource;
        }
        byte[] bytes = inTable(
                session, name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    private static byte @Nullable [] inTable(Object holder, String className) {
        for (Class<?> type = holder.getClass(); !type.getModule().isNamed(); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Object value = read(field, holder);
                if (value instanceof Map<?, ?> table && table.get(className) instanceof byte[] bytes) {
                    return bytes;
                }
                if (value != null && field.isSynthetic()) { // the object that an inner class belongs to
                    byte[] bytes = inTable(value, className);
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
