package dev.steploom.jshell.notebook.local;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.jspecify.annotations.Nullable;

/** Holds the classes of snippets; all others are those of its parent, the very same ones that the caller has. */
final class SnippetLoader extends ClassLoader implements LoaderDelegate {
    private final Map<String, byte[]> classes = new HashMap<>();
    private final Map<String, Class<?>> defined = new HashMap<>();

    SnippetLoader(@Nullable ClassLoader parent) {
        super("steploom-notebook", parent);
    }

    @Override
    public synchronized void load(ClassBytecodes[] snippets) {
        for (ClassBytecodes snippet : snippets) {
            classes.put(snippet.name(), snippet.bytecodes());
        }
        for (ClassBytecodes snippet : snippets) {
            defined.computeIfAbsent(snippet.name(), this::define);
        }
    }

    private Class<?> define(String name) {
        byte[] bytes = classes.getOrDefault(name, new byte[0]);
        Class<?> known = findLoadedClass(name); // one that another snippet of the same load refers to
        return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
    }

    @Override
    public synchronized Class<?> findClass(String name) throws ClassNotFoundException {
        if (!classes.containsKey(name)) {
            throw new ClassNotFoundException(name);
        }
        return define(name);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = name.endsWith(".class")
                ? classes.get(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                : null;
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }

    @Override
    public void classesRedefined(ClassBytecodes[] snippets) {
        throw new UnsupportedOperationException("Snippets are replaced by new classes, never changed");
    }

    @Override
    public void addToClasspath(String path) {
        // The class path is that of the parent.
    }
}
