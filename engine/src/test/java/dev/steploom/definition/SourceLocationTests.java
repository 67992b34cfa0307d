package dev.steploom.definition;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Op0;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which line a node remembers, and how to do without. */
class SourceLocationTests {
    private static final Op0<Integer> ONE = op("one", () -> 1);

    private static List<@Nullable SourceLocation> locations(JobDefinition job) {
        return job.graph().nodes().values().stream().map(Node::location).toList();
    }

    @Test
    void callsOnOneLineShareItsLocation() {
        List<@Nullable SourceLocation> lines = locations(job("loop", () -> {
                    for (int i = 0; i < 3; i++) {
                        ONE.call();
                    }
                })
                .definition());

        assertThat(lines).hasSize(3).doesNotContainNull();
        assertThat(lines.get(1)).isSameAs(lines.get(0));
        assertThat(lines.get(2)).isSameAs(lines.get(0));
    }

    @Test
    void callsOnTwoLinesHaveTheirOwn() {
        List<@Nullable SourceLocation> lines = locations(job("lines", () -> {
                    ONE.call();
                    ONE.call();
                })
                .definition());

        assertThat(lines).extracting(SourceLocation::className).containsOnly(SourceLocationTests.class.getName());
        assertThat(lines.get(1).lineNumber()).isEqualTo(lines.get(0).lineNumber() + 1);
    }

    @Test
    void errorsNameTheLine() throws Exception {
        assertThat(errors())
                .containsExactly(
                        "Step 'fails' of job 'job' failed: IllegalStateException: disk full "
                                + "(op 'fails' is called at UnknownLines.java:14)",
                        "graph 'twice' has two nodes named \"a\". Give one of them another alias. "
                                + "(UnknownLines.java:22)");
    }

    @Test
    void switchedOffErrorsSayTheSameWithoutALine() throws Exception {
        assertThat(errors("-Dsteploom.locations=off"))
                .containsExactly(
                        "Step 'fails' of job 'job' failed: IllegalStateException: disk full",
                        "graph 'twice' has two nodes named \"a\". Give one of them another alias.");
    }

    /** Runs {@link UnknownLines} in a JVM of its own, as the property is read once. */
    private static List<String> errors(String... options) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.of(
                                List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()),
                                List.of(options),
                                List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")),
                                List.of(UnknownLines.class.getName()))
                        .flatMap(List::stream)
                        .toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.lines().filter(line -> !line.startsWith("ERROR")).toList();
    }
}
