package dev.steploom.jshell.source;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A plug-in of javac's that writes down what JShell compiles. JShell's sources are in the JVM of its tool, and a session's
 * code runs in another one; the folder is what both know.
 */
public final class SourceRecorder implements Plugin {
    /** The system property that tells the JVM of a session where its sources are. */
    public static final String FOLDER = "steploom.session";

    private static final String NAME = "SteploomSources";

    /** Makes a recorder; javac does. */
    public SourceRecorder() {}

    /**
     * Makes the options that have JShell's compiler record.
     *
     * @param folder where it records; gets the file by which javac finds this class too, which in the kit's jar would
     *     trouble each javac that has the jar on its class path
     * @return options of javac
     * @throws IOException if the folder cannot be written to
     */
    static List<String> compilerOptions(Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Plugin.class.getName()), SourceRecorder.class.getName());
        return List.of("--processor-path", folder + File.pathSeparator + kit(), "-Xplugin:" + NAME + " " + folder);
    }

    private static Path kit() {
        try {
            return Path.of(SourceRecorder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The kit is in no file", e);
        }
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public void init(JavacTask task, String... folder) {
        Path place = Path.of(String.join(" ", folder)); // javac splits its option at blanks
        task.addTaskListener(new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
                // The outermost class of a snippet is generated last, and a snippet that has errors never.
                if (event.getKind() == TaskEvent.Kind.GENERATE
                        && !event.getTypeElement().getNestingKind().isNested()) {
                    record(place, event);
                }
            }
        });
    }

    private static void record(Path folder, TaskEvent event) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        Path file = folder.resolve(micros + "-" + event.getTypeElement().getSimpleName() + ".java");
        try {
            Files.writeString(file, event.getSourceFile().getCharContent(true));
        } catch (IOException e) {
            throw new UncheckedIOException("The session's source cannot be kept: " + e, e);
        }
    }
}
