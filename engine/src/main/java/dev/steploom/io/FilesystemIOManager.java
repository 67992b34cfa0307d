package dev.steploom.io;

import static dev.steploom.type.Given.given;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigType;
import dev.steploom.resource.ResourceContext;
import dev.steploom.resource.ResourceDefinition;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each output in a file of its own: {@code <folder>/<run id>/<step key>/<output>.<extension>}, and one value of a
 * dynamic output in {@code <output>/<mapping key>.<extension>}, or wherever a {@link FileLayout} says. A file holds a
 * whole value or does not exist, even if the process is killed while it writes.
 */
public final class FilesystemIOManager implements IOManager {
    private static final String BASE_DIR = "base_dir";

    private final Path folder;
    private final ValueCodec codec;
    private final FileLayout layout;

    /**
     * Keeps values as JSON.
     *
     * @param folder where; made when the first value is kept
     */
    public FilesystemIOManager(Path folder) {
        this(folder, ValueCodec.json());
    }

    /**
     * Keeps values.
     *
     * @param folder where; made when the first value is kept
     * @param codec makes bytes of them
     */
    public FilesystemIOManager(Path folder, ValueCodec codec) {
        this(folder, codec, FileLayout.BY_RUN);
    }

    private FilesystemIOManager(Path folder, ValueCodec codec, FileLayout layout) {
        this.folder = given(folder, "folder");
        this.codec = given(codec, "codec");
        this.layout = layout;
    }

    /**
     * Says where in the folder each output goes.
     *
     * @param places such as {@link FileLayout#BY_PARTITION}
     * @return a copy with this layout
     */
    public FilesystemIOManager withLayout(FileLayout places) {
        return new FilesystemIOManager(folder, codec, given(places, "places"));
    }

    /**
     * Returns a resource that keeps values as JSON, in the folder that its config field {@code base_dir} names, else in
     * {@link StorageFolder#standard}.
     *
     * @return the definition
     */
    public static ResourceDefinition resource() {
        return resource(ValueCodec.json());
    }

    /**
     * Returns a resource that keeps values in the folder that its config field {@code base_dir} names, else in {@link
     * StorageFolder#standard}.
     *
     * @param codec makes bytes of values
     * @return the definition
     */
    public static ResourceDefinition resource(ValueCodec codec) {
        given(codec, "codec");
        return ResourceDefinition.from((ResourceContext context) -> new FilesystemIOManager(
                        context.config(BASE_DIR) instanceof String given ? Path.of(given) : StorageFolder.standard(),
                        codec))
                .withConfig(ConfigField.shape(Map.of(
                        BASE_DIR, ConfigField.of(ConfigType.STRING_SOURCE).asOptional())))
                .describedAs("keeps values in files");
    }

    /**
     * Returns the file that holds an output.
     *
     * @param output which output
     * @return its place, whether it exists or not
     * @throws IllegalStateException if the layout has no place for it
     */
    public Path fileOf(OutputContext output) {
        @Nullable List<String> names = layout.place(output);
        if (names == null || names.isEmpty() || names.stream().anyMatch(Objects::isNull)) {
            throw new IllegalStateException("The file layout gives " + names + " as the place of " + output
                    + ". Let it return one name or more.");
        }
        Path parent = folder;
        for (String name : names.subList(0, names.size() - 1)) {
            parent = parent.resolve(FileNames.safe(name));
        }
        return parent.resolve(FileNames.safe(names.get(names.size() - 1)) + "." + codec.fileExtension());
    }

    @Override
    public void handleOutput(OutputContext context, @Nullable Object value) throws IOException {
        Path file = fileOf(context);
        try {
            long size = AtomicFile.write(file, out -> codec.write(value, context.type(), out));
            context.addMetadata(Map.of("path", file, "bytes", size));
        } catch (FileSystemException e) {
            if (!Files.isRegularFile(folder)) {
                throw e;
            }
            FileSystemException told = new FileSystemException(
                    folder.toString(), null, "this is a file, and outputs are kept in a folder. Name a folder");
            told.initCause(e);
            throw told;
        }
    }

    @Override
    public @Nullable Object loadInput(InputContext context) throws IOException {
        OutputContext upstream = Upstream.of(context);
        Path file = fileOf(upstream);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return codec.read(upstream.type(), in);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(
                    file.toString(),
                    null,
                    "nothing is kept for output \"" + upstream.output() + "\" of step '" + upstream.stepKey()
                            + "' of run " + upstream.runId() + ". Run that step again: reexecute(earlier, o ->"
                            + " o.stepSelection(\"" + upstream.stepKey() + "*\"))");
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "filesystem IO manager in " + folder;
    }
}
