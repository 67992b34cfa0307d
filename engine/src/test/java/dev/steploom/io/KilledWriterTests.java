package dev.steploom.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTests {
    private static final int KILLS = 50;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void aKilledWriterLeavesWholeValuesOrNone() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int whole = 0;
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path storage = folder.resolve("kill" + kill);
            Process writer = start(storage);
            try (BufferedReader lines = writer.inputReader()) {
                assertThat(lines.readLine()).isEqualTo("writing");
                Thread.sleep(random.nextInt(60), random.nextInt(1_000_000));
            } finally {
                writer.destroyForcibly().waitFor();
            }
            whole += countWhole(storage, "kill " + kill + " of seed " + seed);
            interrupted += countDrafts(storage);
        }
        assertThat(whole).as("values read, seed " + seed).isPositive();
        assertThat(interrupted).as("writes that a kill cut off, seed " + seed).isPositive();
    }

    private static Process start(Path storage) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        storage.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int countWhole(Path storage, String which) throws Exception {
        IOManager manager = new FilesystemIOManager(storage);
        int whole = 0;
        for (int number = 0; number < EndlessWriter.OUTPUTS; number++) {
            try {
                Object value = manager.loadInput(EndlessWriter.output(number).load());
                assertThat((List<?>) value).as(which).hasSize(EndlessWriter.ITEMS);
                assertThat(((List<?>) value).stream().distinct()).as(which).hasSize(1);
                whole++;
            } catch (NoSuchFileException e) {
                // None is fine.
            }
        }
        return whole;
    }

    private static int countDrafts(Path storage) throws IOException {
        try (Stream<Path> files = Files.walk(storage)) {
            return (int) files.filter(file -> file.toString().endsWith(".tmp")).count();
        }
    }
}
