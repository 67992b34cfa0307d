package dev.steploom.jshell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.execution.JobExecutionResult;
import dev.steploom.reconstruct.ReconstructableJob;
import dev.steploom.reconstruct.ReconstructionException;
import dev.steploom.reconstruct.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the file that an export is written to. */
class ExportFileTests {
    @TempDir
    private static Path folder;

    private static Path file;
    private static String json;

    @BeforeAll
    static void export() throws Exception {
        file = folder.resolve("job.json");
        try (JShell session = JShell.builder().executionEngine("local").build()) {
            for (String line : List.of(
                    "import java.util.List;",
                    "import static dev.steploom.Steploom.*;",
                    "import static dev.steploom.jshell.Shell.*;",
                    "record Pair(int a, int b) {}",
                    "int base = 1;",
                    "var pair = op(\"pair\", (Integer n) -> new Pair(n, n + base));",
                    "var sum = op(\"sum\", (Pair p) -> p.a() + p.b());",
                    "var five = job(\"five\", () -> sum.call(pair.call(value(2))));",
                    "export(five, \"" + file + "\");",
                    "var pairs = op(\"pairs\", (Integer n) -> List.of(new Pair(n, n + base)));",
                    "var count = op(\"count\", (List<Pair> all) -> all.stream().mapToInt(Pair::b).sum());",
                    "var three = job(\"three\", () -> count.call(pairs.call(value(2))));",
                    "export(three, \"" + folder.resolve("list.json") + "\");")) {
                assertThat(session.eval(line)).allMatch(event -> event.exception() == null);
            }
        }
        json = Files.readString(file);
    }

    @Test
    void runsInThisJvmAfterItsSessionEnded() {
        JobExecutionResult result = Shell.run(Shell.load(file.toString()));

        assertThat(result.outputValue("result")).isEqualTo(5);
    }

    @Test
    void runsInAFreshJvm() throws Exception {
        assertThat(resultInAFreshJvm(file)).contains("\"status\":\"SUCCESS\"").contains("\"value\":5");
    }

    @Test
    void findsTheSessionsRecordsInFilesBetweenSteps() throws Exception {
        assertThat(resultInAFreshJvm(folder.resolve("list.json")))
                .contains("\"status\":\"SUCCESS\"")
                .contains("\"value\":3");
    }

    private static String resultInAFreshJvm(Path job) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        job.toString())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        return printed.lines().reduce((first, second) -> second).orElse("");
    }

    @Test
    void isTheSameWhenItIsWrittenAgain() {
        assertThat(ReconstructableJob.fromJson(json).toJson()).isEqualTo(json);
        assertThat(ReconstructableJob.fromJson(json)).isEqualTo(ReconstructableJob.fromJson(json));
    }

    @Test
    void givesEachReconstructionStateOfItsOwn() {
        ReconstructableJob job = ReconstructableJob.fromJson(json);

        assertThat(job.reconstruct()).isNotSameAs(job.reconstruct());
        assertThat(job.definition()).isSameAs(job.definition());
    }

    @Test
    void isNotWrittenOverAFolder() {
        ReconstructableJob job = ReconstructableJob.fromJson(json);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportFile.write(job, folder.toString()))
                .withMessage(folder + " is a folder. Name a file in it: " + folder.resolve("job.json") + ".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExportFile.write(job, ""))
                .withMessage("The name of the file is empty. Give one, such as \"job.json\".");
    }

    @Test
    void isRefusedAfterAChange() {
        String state = value("state");
        String changed = json.replace(
                state, state.substring(0, 40) + (state.charAt(40) == 'A' ? 'B' : 'A') + state.substring(41));

        refused(changed, "it was changed after it was written: its checksum is another. Export the job again.");
    }

    @Test
    void isRefusedByAnOlderJdk() {
        int here = Runtime.version().feature();
        String newer = json.replaceFirst("\"classVersion\" : \\d+", "\"classVersion\" : 99");

        refused(
                newer,
                "it comes from Java 55, and this is Java " + here
                        + ". Run it with that Java or a later one, or export it from a session of this one.");
    }

    @Test
    void isRefusedIfItsVersionIsNotKnown() {
        refused(
                json.replaceFirst("\"version\" : 1", "\"version\" : 7"),
                "it is of version 7, and this Steploom reads version 1. Read it with the Steploom that wrote it, or a later one.");
    }

    @Test
    void isRefusedIfHalfOfItIsMissing() {
        assertThatThrownBy(() -> ReconstructableJob.fromJson(json.substring(0, json.length() / 2)))
                .isInstanceOf(ReconstructionException.class)
                .hasMessageStartingWith("Cannot reconstruct the job of a JSON text: it is not JSON: ");
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> ReconstructableJob.fromJson(text))
                .isInstanceOf(ReconstructionException.class)
                .hasMessage("Cannot reconstruct the job of an exported session: " + why);
    }

    private static String value(String field) {
        var found = Pattern.compile("\"" + field + "\" : \"([^\"]+)\"").matcher(json);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
