package dev.steploom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.definition.Executor;
import dev.steploom.definition.StepLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the recorded cases on every executor: outputs, states and each step's events are those of the reference, whatever
 * the order of steps that do not wait for each other.
 */
class ExecutorConformanceTests {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static List<Executor> executors() {
        List<Executor> executors = new ArrayList<>(List.of(
                Executor.threads(2),
                Executor.threads(4),
                Executor.threads(3).withLimits(StepLimits.maxConcurrent(3).withTag("team", 1))));
        if (Runtime.version().feature() >= 21) {
            executors.add(Executor.virtualThreads());
            executors.add(Executor.virtualThreads().withLimits(StepLimits.maxConcurrent(2)));
        }
        return executors;
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheReference() {
        return executors().stream()
                .map(executor -> DynamicTest.dynamicTest(executor.toString(), () -> runAll(executor)));
    }

    private static void runAll(Executor executor) throws IOException {
        List<String> disagreements = new ArrayList<>();
        for (Path file : cases()) {
            List<String> differences = Assertions.assertTimeoutPreemptively(
                    LONGEST, () -> new CaseRunner(CaseFiles.read(file), executor).differences(), file.toString());
            if (!differences.isEmpty()) {
                disagreements.add(file.getFileName() + "\n      " + String.join("\n      ", differences));
            }
        }
        assertThat(disagreements).isEmpty();
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CaseFiles.RECORDED)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
