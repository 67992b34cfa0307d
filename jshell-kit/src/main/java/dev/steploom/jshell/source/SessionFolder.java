package dev.steploom.jshell.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder for the sources of one session, which ends with it. */
public final class SessionFolder implements AutoCloseable {
    private final Path path;

    private SessionFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes the folder.
     *
     * @return an empty folder
     * @throws IOException if it cannot be made
     */
    public static SessionFolder create() throws IOException {
        return new SessionFolder(Files.createTempDirectory("steploom-session"));
    }

    /**
     * Returns what makes JShell's tool record a session's sources here, and tells the session.
     *
     * @return options of {@code jshell}; none if the folder's name has blanks, at which JShell would split them
     * @throws IOException if the folder cannot be written to
     */
    public List<String> shellOptions() throws IOException {
        List<String> options = new ArrayList<>();
        if (path.toString().chars().noneMatch(Character::isWhitespace)) {
            compilerOptions().forEach(option -> options.add("-C" + option));
            options.add("-R-D" + SourceRecorder.FOLDER + "=" + path);
        }
        return options;
    }

    List<String> compilerOptions() throws IOException {
        return SourceRecorder.compilerOptions(path);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
