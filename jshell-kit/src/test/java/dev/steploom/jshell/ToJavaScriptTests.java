package dev.steploom.jshell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.steploom.jshell.SessionScript.Expectation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each script of a session whose job can be exported, as a class: its job gives the same. */
class ToJavaScriptTests {
    private static final Pattern JOB = Pattern.compile("static (?:final )?Job<[^=]*> (\\w+)(?:;| = )");

    /** Their job is in no variable, only in what was exported. */
    private static final Set<String> WITHOUT_A_JOB =
            Set.of("concurrent-map", "imports", "retry-and-tags", "snapshot-of-export", "static-counter");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> classesGiveWhatTheirSessionsGave() throws Exception {
        Path scripts = Path.of(ToJavaScriptTests.class.getResource("/sessions").toURI());
        return SessionScript.in(scripts).stream()
                .filter(script -> script.expectations().stream()
                        .noneMatch(expected -> expected.kind().equals("refused")))
                .map(script -> dynamicTest(script.name(), () -> check(scripts, script)));
    }

    private void check(Path scripts, SessionScript script) throws Exception {
        Path place = Files.createDirectories(folder.resolve(script.name()));
        Path file = scripts.resolve(script.name() + ".jsh");
        Shell.toJava("com.acme.Session", o -> o.script(file).folder(place));
        WrittenSources sources = WrittenSources.compile(place, "com.acme.Session");
        String job = null;
        for (Matcher field = JOB.matcher(sources.mainText()); field.find(); ) {
            job = field.group(1);
        }
        if (WITHOUT_A_JOB.contains(script.name())) {
            assertThat(sources.mainText()).contains(" F = op(");
            assertThat(job).isNull();
            return;
        }
        assertThat(job).as(sources.mainText()).isNotNull();
        Expectation expected = script.expectations().get(0);
        assertThat(sources.run(job)).as(sources.mainText()).isEqualTo(expected.kind() + ": " + expected.text());
    }
}
