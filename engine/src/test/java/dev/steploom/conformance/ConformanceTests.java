package dev.steploom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the recorded cases, those in the test resources or, with {@code -Dconformance.dir=DIR}, those of another folder.
 * Prints a line {@code conformance AREA passed/total} for each area, and each disagreement as a list of differences.
 */
class ConformanceTests {
    /** The areas that must agree fully; the others are reported. */
    private static final Set<String> REQUIRED = Set.of(
            "compose",
            "linear",
            "nested",
            "nothing",
            "fan_in",
            "skips",
            "failures",
            "retries",
            "hooks",
            "dynamic",
            "selection",
            "events",
            "priority",
            "definition_errors",
            "fuzz");

    @TestFactory
    Stream<DynamicTest> agreesWithTheReference() throws IOException {
        return areas().entrySet().stream()
                .map(area -> DynamicTest.dynamicTest(area.getKey(), () -> runArea(area.getKey(), area.getValue())));
    }

    private static void runArea(String area, List<Path> files) {
        int passed = 0;
        List<String> deferred = new ArrayList<>();
        List<String> disagreements = new ArrayList<>();
        for (Path file : files) {
            Spec conformanceCase = CaseFiles.read(file);
            String reason = REQUIRED.contains(area) ? Deferred.reason(conformanceCase) : null;
            if (reason != null) {
                deferred.add(conformanceCase.text("id") + " (" + reason + ")");
                continue;
            }
            List<String> differences = differences(conformanceCase);
            if (differences.isEmpty()) {
                passed++;
            } else {
                disagreements.add(conformanceCase.text("id") + ": " + conformanceCase.text("description") + "\n      "
                        + String.join("\n      ", differences));
            }
        }
        System.out.println("conformance " + area + " " + passed + "/" + (files.size() - deferred.size()));
        if (!deferred.isEmpty()) {
            System.out.println("  deferred to the next issue: " + String.join(", ", deferred));
        }
        if (REQUIRED.contains(area)) {
            assertThat(disagreements).isEmpty();
        } else if (Boolean.getBoolean("conformance.verbose")) {
            disagreements.forEach(disagreement -> System.out.println("  " + disagreement));
        } else if (!disagreements.isEmpty()) {
            System.out.println("  not yet: "
                    + String.join(
                            ", ",
                            disagreements.stream()
                                    .map(text -> text.substring(0, text.indexOf(':')))
                                    .toList()));
        }
    }

    private static List<String> differences(Spec conformanceCase) {
        try {
            return new CaseRunner(conformanceCase).differences();
        } catch (RuntimeException | StackOverflowError e) {
            return List.of("the runner broke: " + e);
        }
    }

    private static Map<String, List<Path>> areas() throws IOException {
        Map<String, List<Path>> areas = new TreeMap<>();
        try (Stream<Path> files = Files.walk(casesFolder())) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .forEach(file -> areas.computeIfAbsent(
                                    file.getParent().getFileName().toString(), area -> new ArrayList<>())
                            .add(file));
        }
        assertThat(areas).as("areas in " + casesFolder()).isNotEmpty();
        return areas;
    }

    private static Path casesFolder() {
        String given = System.getProperty("conformance.dir");
        if (given == null) {
            return CaseFiles.RECORDED;
        }
        Path folder = Path.of(System.getProperty("steploom.launch.dir", ".")).resolve(given);
        return Files.isDirectory(folder.resolve("cases")) ? folder.resolve("cases") : folder;
    }
}
