package dev.steploom.jshell;

import static dev.steploom.type.Given.given;

import dev.steploom.reconstruct.ReconstructableJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The file of an exported job. */
final class ExportFile {
    private ExportFile() {}

    /**
     * Writes an export.
     *
     * @throws IllegalArgumentException if the name is no path or a folder, or its folder is not there
     * @throws UncheckedIOException if the file cannot be written
     */
    static void write(ReconstructableJob job, String name) {
        Path file = path(name);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder " + folder + " to write " + file.getFileName()
                    + " to. Make it, or name another.");
        }
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(
                    file + " is a folder. Name a file in it: " + file.resolve("job.json") + ".");
        }
        try {
            Files.writeString(file, job.toJson());
        } catch (IOException e) {
            throw new UncheckedIOException("The export cannot be written to " + file + ": " + e, e);
        }
    }

    /**
     * Reads an export.
     *
     * @throws IllegalArgumentException if there is no such file
     * @throws UncheckedIOException if the file cannot be read
     */
    static String read(String name) {
        Path file = path(name);
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(
                    file + " is a folder. Name the file in it that export(job, \"job.json\") wrote.");
        }
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("There is no file " + file.toAbsolutePath()
                    + ". Name the one that export(job, \"job.json\") wrote.");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The export cannot be read from " + file + ": " + e, e);
        }
    }

    private static Path path(String name) {
        if (given(name, "file").isBlank()) {
            throw new IllegalArgumentException("The name of the file is empty. Give one, such as \"job.json\".");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a file: " + e.getReason() + ".", e);
        }
    }
}
