package dev.steploom.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Writes a file as a whole or not at all, whenever the process or the machine stops: into another file of the same
 * folder, forced to the disk, and then renamed. A writer that is killed leaves a file behind whose name ends in {@code
 * .tmp}, and that nobody reads.
 */
final class AtomicFile {
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file, in place of an older one if there is one; returns its size. */
    static long write(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no place for a file.");
        }
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".", ".tmp");
        boolean done = false;
        try {
            long size;
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                content.writeTo(out);
                out.flush();
                // Before the rename: a name must never show up on the disk earlier than the bytes.
                channel.force(true);
                size = channel.size();
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            done = true;
            forceFolder(folder);
            return size;
        } finally {
            if (!done) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** Makes the rename last; Windows cannot open folders, and does so by itself. */
    private static void forceFolder(Path folder) throws IOException {
        if (!WINDOWS) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
