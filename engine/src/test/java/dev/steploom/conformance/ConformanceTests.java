package dev.steploom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the recorded cases, those in the test resources or, with {@code -Dconformance.dir=DIR}, those of another folder.
 * Prints a line {@code conformance AREA passed/total} for each area, whatever its cases do, and fails with each
 * disagreement as a list of differences.
 */
class ConformanceTests {
    private static final long SECONDS_A_CASE = 60;
    private static final Executor DAEMONS = task -> {
        Thread thread = new Thread(task, "conformance");
        thread.setDaemon(true); // One that hangs is left behind.
        thread.start();
    };

    @TestFactory
    Stream<DynamicTest> agreesWithTheReference() throws IOException {
        return areas().entrySet().stream()
                .map(area -> DynamicTest.dynamicTest(area.getKey(), () -> runArea(area.getKey(), area.getValue())));
    }

    private static void runArea(String area, List<Path> files) {
        int passed = 0;
        List<String> disagreements = new ArrayList<>();
        for (Path file : files) {
            List<String> differences = differences(file);
            if (differences.isEmpty()) {
                passed++;
            } else {
                disagreements.add(area + "/" + file.getFileName() + "\n      " + String.join("\n      ", differences));
            }
        }
        System.out.println("conformance " + area + " " + passed + "/" + files.size());
        assertThat(disagreements).isEmpty();
    }

    private static List<String> differences(Path file) {
        try {
            return CompletableFuture.supplyAsync(() -> new CaseRunner(CaseFiles.read(file)).differences(), DAEMONS)
                    .get(SECONDS_A_CASE, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return List.of("the runner broke: " + e.getCause());
        } catch (TimeoutException e) {
            return List.of("no end within " + SECONDS_A_CASE + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("interrupted");
        }
    }

    private static Map<String, List<Path>> areas() throws IOException {
        Map<String, List<Path>> areas = new TreeMap<>();
        for (Path folder : casesFolders()) {
            assertThat(folder).as("the folder of conformance cases").isDirectory();
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .forEach(file -> areas.computeIfAbsent(
                                        file.getParent().getFileName().toString(), area -> new ArrayList<>())
                                .add(file));
            }
        }
        assertThat(areas).as("areas in " + casesFolders()).isNotEmpty();
        return areas;
    }

    private static List<Path> casesFolders() {
        String given = System.getProperty("conformance.dir");
        if (given == null) {
            return List.of(CaseFiles.RECORDED, CaseFiles.FOUND);
        }
        Path folder = Path.of(System.getProperty("steploom.launch.dir", ".")).resolve(given);
        return List.of(Files.isDirectory(folder.resolve("cases")) ? folder.resolve("cases") : folder);
    }
}
