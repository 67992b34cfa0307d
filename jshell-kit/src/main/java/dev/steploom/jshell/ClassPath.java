package dev.steploom.jshell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The command that tells the class path it was started with, for {@code java -cp}, {@code jshell --class-path}, or a Jupyter
 * kernel.
 */
public final class ClassPath {
    private ClassPath() {}

    /**
     * Writes the class path to a file, or prints it.
     *
     * @param arguments the file, or nothing
     * @throws IOException if the file cannot be written
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length == 0) {
            System.out.println(SteploomShell.classPath());
            return;
        }
        Path file = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.writeString(file, SteploomShell.classPath());
    }
}
