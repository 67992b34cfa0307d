package dev.steploom.jshell.notebook.op;

import dev.steploom.io.ValueCodec;
import dev.steploom.type.RuntimeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder through which a step in one JVM and its notebook in another see each other.
 *
 * @param folder the folder, which one step has for itself
 * @param codec writes values
 */
record StepFiles(Path folder, ValueCodec codec) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Returns a codec: Java serialisation of some packages; JSON for null. */
    static ValueCodec codec(@Nullable List<String> packages) {
        return packages == null ? ValueCodec.json() : ValueCodec.serialization(packages.toArray(String[]::new));
    }

    void writeStep(ContextValues values) throws IOException {
        write("config", values.config(), RuntimeType.ANY, ValueCodec.json());
        JSON.writeValue(folder.resolve("step.json"), values.withConfig(null));
    }

    ContextValues readStep() throws IOException {
        return JSON.readValue(folder.resolve("step.json"), ContextValues.class)
                .withConfig(read("config", RuntimeType.ANY, ValueCodec.json()));
    }

    void writeInput(String name, @Nullable Object value, RuntimeType type) throws IOException {
        write("input-" + name, value, type, codec);
    }

    @Nullable
    Object readInput(String name, RuntimeType type) throws IOException {
        return read("input-" + name, type, codec);
    }

    void writeOutput(String name, @Nullable Object value, RuntimeType type) throws IOException {
        write("output-" + name, value, type, codec);
    }

    boolean hasOutput(String name) {
        return Files.exists(folder.resolve("output-" + name));
    }

    @Nullable
    Object readOutput(String name, RuntimeType type) throws IOException {
        return read("output-" + name, type, codec);
    }

    private void write(String file, @Nullable Object value, RuntimeType type, ValueCodec with) throws IOException {
        Path target = folder.resolve(file);
        try (OutputStream out = Files.newOutputStream(target)) {
            with.write(value, type, out);
        } catch (IOException e) {
            Files.deleteIfExists(target); // a part of a value is none
            throw e;
        }
    }

    private @Nullable Object read(String file, RuntimeType type, ValueCodec with) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            return with.read(type, in);
        }
    }

    /** Adds to what the notebook tells its step. */
    void tell(StepMessage message) {
        try {
            Files.writeString(
                    folder.resolve("messages"),
                    JSON.writeValueAsString(message) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what the notebook has told its step, beginning with one that is not known yet. */
    List<StepMessage> told(int known) {
        try {
            return Files.readAllLines(folder.resolve("messages")).stream()
                    .skip(known)
                    .map(line -> JSON.readValue(line, StepMessage.class))
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
