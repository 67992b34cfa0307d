package dev.steploom.jshell.classpath;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Jars and folders of classes. A build tool or a shell gives code a class loader of its own, and the JVM's class path names none
 * of it.
 */
public final class ClassPathEntries {
    private ClassPathEntries() {}

    /**
     * Lists what a class loader, and those that it asks first, take classes from.
     *
     * @param innermost the class loader; null stands for that of the JDK
     * @return jars and folders that are there, each once
     */
    public static Set<Path> of(@Nullable ClassLoader innermost) {
        Set<Path> entries = new LinkedHashSet<>();
        for (ClassLoader loader = innermost; loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader known) {
                for (URL url : known.getURLs()) {
                    if (url.getProtocol().equals("file")) {
                        add(entries, path(url));
                    }
                }
            }
        }
        return entries;
    }

    /**
     * Lists what the JVM was started with.
     *
     * @return the entries of its class path and module path that are there, each once
     */
    public static Set<Path> ofJvm() {
        Set<Path> entries = new LinkedHashSet<>();
        for (String property : List.of("java.class.path", "jdk.module.path")) {
            for (String entry : System.getProperty(property, "").split(File.pathSeparator, -1)) {
                if (!entry.isEmpty()) {
                    add(entries, Path.of(entry).toAbsolutePath());
                }
            }
        }
        return entries;
    }

    private static void add(Set<Path> entries, Path entry) {
        if (Files.exists(entry)) { // JShell refuses a path that is not there.
            entries.add(entry);
        }
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class path has an entry that is no file: " + url, e);
        }
    }
}
