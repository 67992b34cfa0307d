package dev.steploom.jshell.source;

import dev.steploom.jshell.classpath.ClassPathEntries;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<Path> entries = ClassPathEntries.of(session);
        entries.addAll(ClassPathEntries.ofJvm());
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
