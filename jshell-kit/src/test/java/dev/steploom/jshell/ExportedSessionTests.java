package dev.steploom.jshell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.steploom.jshell.SessionScript.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types each script into a shell of its own, exports its last job, and runs the export in another JVM. {@code
 * -Dsessions.dir=DIR} takes scripts from there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportedSessionTests {
    /** JShell's own list of variables that are there, those that were dropped not among them. */
    private static final Pattern VARIABLE = Pattern.compile(
            "(?m)^\\|\\s+(?:[a-z.]*)(?:Job|ReconstructableJob|JobDefinition|ExecuteInProcessResult)\\b.*? (\\S+) = ");

    private static final int SESSIONS_AT_ONCE = 2;

    private final Map<String, String> screens = new ConcurrentHashMap<>();
    private List<SessionScript> scripts = List.of();

    private Path folder = Path.of("");

    @BeforeAll
    void typeAllScripts(@TempDir Path temporary) throws Exception {
        folder = temporary;
        scripts = SessionScript.in(scriptFolder());
        ExecutorService typists = Executors.newFixedThreadPool(SESSIONS_AT_ONCE);
        List<Future<?>> typed = new ArrayList<>();
        for (SessionScript script : scripts) {
            typed.add(typists.submit(() -> {
                screens.put(script.name(), type(script));
                return null;
            }));
        }
        for (Future<?> one : typed) {
            one.get();
        }
        typists.shutdown();
        runExports();
    }

    private static Path scriptFolder() throws Exception {
        String given = System.getProperty("sessions.dir");
        return given == null
                ? Path.of(ExportedSessionTests.class.getResource("/sessions").toURI())
                : Path.of(System.getProperty("steploom.launch.dir", "")).resolve(given);
    }

    private String type(SessionScript script) throws Exception {
        if (!script.redefines()) {
            try {
                return type(script, ShellSession.THIS_JVM);
            } catch (RuntimeException broken) {
                // JShell's own: its local execution does not know how to report some refusals of classes.
            }
        }
        return type(script, ShellSession.OWN_JVM);
    }

    private String type(SessionScript script, String... options) throws Exception {
        Path place = Files.createDirectories(folder.resolve(script.name()));
        List<String> lines = new ArrayList<>(script.lines());
        lines.add("/vars");
        return ShellSession.type(lines, screen -> probe(screen, place), options);
    }

    private static List<String> probe(String screen, Path place) {
        String last = null;
        for (Matcher line = VARIABLE.matcher(screen); line.find(); ) {
            last = line.group(1);
        }
        return last == null
                ? List.of()
                : List.of("dev.steploom.jshell.SessionProbe.probe(" + last + ", \"" + place + "\")");
    }

    private void runExports() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SessionProbe.class.getName()));
        for (SessionScript script : scripts) {
            if (Files.exists(folder.resolve(script.name()).resolve("export.json"))) {
                command.add(folder.resolve(script.name()).toString());
            }
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("other.txt").toFile())
                .start();
        assertThat(process.waitFor())
                .as(() -> read(folder.resolve("other.txt")))
                .isZero();
    }

    @TestFactory
    Stream<DynamicTest> sessionsGiveTheSameInAnotherJvmOrAreRefused() {
        return scripts.stream().map(script -> dynamicTest(script.name(), () -> check(script)));
    }

    private void check(SessionScript script) {
        String screen = screens.get(script.name());
        Path place = folder.resolve(script.name());
        assertThat(script.expectations()).as("what %s expects", script.name()).isNotEmpty();
        for (Expectation expectation : script.expectations()) {
            if (expectation.kind().equals("refused")) {
                assertThat(read(place.resolve("refused.txt"), screen))
                        .as(screen)
                        .contains("of this session in another JVM")
                        .containsIgnoringCase(expectation.text());
            } else {
                String expected = expectation.kind() + ": " + expectation.text();
                assertThat(read(place.resolve("there.txt"), read(place.resolve("refused.txt"), "no export")))
                        .as(screen)
                        .isEqualTo(expected);
                assertThat(read(place.resolve("here.txt"), expected)).as(screen).isEqualTo(expected);
            }
        }
    }

    private static String read(Path file, String otherwise) {
        return Files.exists(file) ? read(file) : otherwise;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            return "There is no " + file;
        }
    }

    @AfterAll
    void knowsTheScripts() {
        assertThat(scripts).isNotEmpty();
    }
}
