package dev.steploom.carry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The classes of an exported session. Classes of snippets are its own, whatever its parent has under their names; classes of
 * libraries come from the parent if it has them.
 */
final class CarriedClassLoader extends ClassLoader {
    private static final String LOOKUP_HOME = LookupHome.class.getName();

    private final Map<String, byte[]> classes;

    CarriedClassLoader(Map<String, byte[]> classes, @Nullable ClassLoader parent) {
        super("steploom-session", parent);
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if ((name.startsWith("REPL.") && classes.containsKey(name)) || name.equals(LOOKUP_HOME)) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = name.equals(LOOKUP_HOME) ? lookupHome() : classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static byte[] lookupHome() throws ClassNotFoundException {
        try (InputStream in = LookupHome.class.getResourceAsStream("LookupHome.class")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(LOOKUP_HOME, e);
        }
    }

    /** Lets a job that was carried here be carried on. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = name.endsWith(".class")
                ? classes.get(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                : null;
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }

    boolean carries(String name) {
        return classes.containsKey(name);
    }

    Lookup lookup() throws ReflectiveOperationException {
        Object home = loadClass(LOOKUP_HOME).getConstructor().newInstance();
        return (Lookup) ((Supplier<?>) home).get();
    }
}
