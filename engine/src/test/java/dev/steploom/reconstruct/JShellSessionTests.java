package dev.steploom.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Locale;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pointers asked for in a real session say what to do instead. */
class JShellSessionTests {
    private static JShell shell;

    @BeforeAll
    static void start() {
        shell = JShell.create();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            shell.addToClasspath(entry);
        }
        evaluate("import static dev.steploom.Steploom.*;");
        evaluate("import dev.steploom.*;");
        evaluate("import dev.steploom.reconstruct.*;");
        evaluate("var one = op(\"one\", () -> 1);");
        evaluate("var ones = job(\"ones\", () -> one.call());");
        evaluate("class Jobs { static Job<Integer> make() { return job(\"made\", () -> one.call()); } }");
    }

    @AfterAll
    static void stop() {
        shell.close();
    }

    private static String evaluate(String code) {
        List<SnippetEvent> events = shell.eval(code);
        SnippetEvent event = events.get(0);
        assertThat(shell.diagnostics(event.snippet()).map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH)))
                .as(code)
                .isEmpty();
        return event.exception() == null ? event.value() : event.exception().getMessage();
    }

    @Test
    void aJobOfTheSession() {
        assertThat(evaluate("Reconstructable.of(ones)"))
                .isEqualTo("Cannot reconstruct job 'ones': it is code of a JShell session, which no other process has. "
                        + "Take the job out of the session with export(job) of the JShell kit.");
    }

    @Test
    void aLambdaOfTheSession() {
        assertThat(evaluate("Reconstructable.of(() -> ones)"))
                .matches(
                        "Cannot reconstruct a lambda of REPL\\.\\$JShell\\$\\w+: it is code of a JShell session, which no "
                                + "other process has\\. Take the job out of the session with export\\(job\\) of the JShell kit\\.");
    }

    @Test
    void aMethodOfAClassOfTheSession() {
        assertThat(evaluate("Reconstructable.of(Jobs::make)"))
                .matches(
                        "Cannot reconstruct REPL\\.\\$JShell\\$\\w+\\$Jobs#make: it is code of a JShell session, which no "
                                + "other process has\\. Take the job out of the session with export\\(job\\) of the JShell kit\\.");
    }

    @Test
    void aFieldOfAClassOfTheSession() {
        assertThat(evaluate("Reconstructable.of(Jobs.class, \"make\")"))
                .matches(
                        "Cannot reconstruct REPL\\.\\$JShell\\$\\w+\\$Jobs#make: it is code of a JShell session, which no "
                                + "other process has\\. Take the job out of the session with export\\(job\\) of the JShell kit\\.");
    }

    @Test
    void aJobOfALibraryIsPointedTo() {
        assertThat(evaluate("Reconstructable.of(\"dev.steploom.reconstruct.PointedJobs#FIELD\").definition().name()"))
                .isEqualTo("\"field_job\"");
    }
}
