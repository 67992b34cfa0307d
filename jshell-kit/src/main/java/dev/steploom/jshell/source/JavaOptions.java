package dev.steploom.jshell.source;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From what a class is written, and where to. */
public final class JavaOptions {
    private @Nullable Path script;
    private Path folder = Path.of("");
    private boolean overwrite;

    /** Makes options: the session as it is, under the working directory, and no file is replaced. */
    public JavaOptions() {}

    /**
     * Takes a script in place of the session.
     *
     * @param file what {@code /save} wrote, or a notebook with {@code // %%} cells
     * @return these options
     */
    public JavaOptions script(Path file) {
        script = file;
        return this;
    }

    /**
     * Says where {@code src/main/java} and {@code src/test/java} are.
     *
     * @param project a folder
     * @return these options
     */
    public JavaOptions folder(Path project) {
        folder = project;
        return this;
    }

    /**
     * Says whether files that are there are replaced; they are not unless this is said.
     *
     * @param replace true to replace them
     * @return these options
     */
    public JavaOptions overwrite(boolean replace) {
        overwrite = replace;
        return this;
    }

    Path folder() {
        return folder;
    }

    boolean overwrites() {
        return overwrite;
    }

    /**
     * Reads the session or the script.
     *
     * @param session the class loader of the session
     * @return what the session consists of
     * @throws ToJavaException if the session was not recorded
     */
    public SessionSource source(ClassLoader session) {
        if (script != null) {
            return SessionSource.script(script, classPath(session));
        }
        String recorded = System.getProperty(SourceRecorder.FOLDER);
        if (recorded == null) {
            throw new ToJavaException(
                    List.of("this session's source is known to jshell alone. Save it and name the file: "
                            + "/save session.jsh, then toJava(\"com.acme.Pipeline\", \"session.jsh\")."));
        }
        return SessionSource.recorded(Path.of(recorded), classPath(session));
    }

    /** JShell adds the session's libraries to the loader of its classes. */
    private static String classPath(ClassLoader session) {
        Set<String> entries = new LinkedHashSet<>();
        for (ClassLoader loader = session; loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader known) {
                for (URL url : known.getURLs()) {
                    if (url.getProtocol().equals("file")) {
                        entries.add(path(url));
                    }
                }
            }
        }
        entries.add(System.getProperty("java.class.path", ""));
        return String.join(File.pathSeparator, entries);
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class path has an entry that is no file: " + url, e);
        }
    }
}
