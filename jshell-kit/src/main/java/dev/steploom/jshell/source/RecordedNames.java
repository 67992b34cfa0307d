package dev.steploom.jshell.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that are declared in the session of this JVM, those that were dropped not among them. */
public final class RecordedNames {
    private static final Pattern NAME = Pattern.compile("import static REPL\\.\\$JShell\\$\\w+\\.([\\w$]+);");

    private RecordedNames() {}

    /**
     * Returns the names that the snippet can see that was compiled last.
     *
     * @return names of variables, methods and types; null if the session is not recorded
     */
    public static @Nullable Set<String> now() {
        String folder = System.getProperty(SourceRecorder.FOLDER);
        if (folder == null) {
            return null;
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            Path latest = files.filter(Files::isRegularFile)
                    .max(Comparator.comparing(file -> file.getFileName().toString())) // all times have 16 digits
                    .orElse(null);
            Set<String> names = new HashSet<>();
            if (latest != null) {
                for (Matcher name = NAME.matcher(Files.readString(latest)); name.find(); ) {
                    names.add(name.group(1));
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("The session's sources cannot be read: " + e, e);
        }
    }
}
