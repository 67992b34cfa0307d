package dev.steploom.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where values are kept if nobody says where. */
public final class StorageFolder {
    private static final Logger LOG = LoggerFactory.getLogger(StorageFolder.class);

    private StorageFolder() {}

    /**
     * Returns the folder that the system property {@code steploom.storage} names, else the environment variable {@code
     * STEPLOOM_STORAGE}; without either, one for this process alone, which is removed when it ends.
     *
     * @return the folder
     */
    public static Path standard() {
        String given = System.getProperty("steploom.storage", System.getenv("STEPLOOM_STORAGE"));
        return given == null || given.isBlank() ? Temporary.folder() : Path.of(given);
    }

    /** The folder of this process; made with rights for its user alone. */
    private static final class Temporary {
        private static @Nullable Path made;

        private Temporary() {}

        static synchronized Path folder() {
            Path folder = made;
            if (folder == null) {
                try {
                    folder = made = Files.createTempDirectory("steploom-");
                } catch (IOException e) {
                    throw new UncheckedIOException("No folder for values could be made.", e);
                }
                Path toDelete = folder;
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(toDelete), "steploom-storage-cleanup"));
            }
            return folder;
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("The folder {} is left behind: {}", folder, e.toString());
            }
        }
    }
}
