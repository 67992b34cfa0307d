package steploom.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two kinds of file that hold figures. */
class ResultFileTests {
    private static final String OF_JMH = """
            [{
              "benchmark": "steploom.benchmarks.suite.StepBenchmark.run",
              "vmName": "a JVM", "vmVersion": "17",
              "params": {"shape": "chain", "size": "1000", "runner": "completable-future"},
              "primaryMetric": {"score": 100000.0, "scoreError": 5000.0, "scoreUnit": "ns/op"},
              "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 96000.0, "scoreError": "NaN"}}
            }]
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        ResultFile written = new ResultFile(
                Machine.here(), List.of(new Measurement("run", "chain", 1000, "steploom", "ns/step", 250.5, 3)));
        Path file = folder.resolve("quick.json");
        written.write(file);

        assertThat(ResultFile.read(file)).isEqualTo(written);
    }

    @Test
    void timesAndAllocationOfJmhAreDividedByTheSteps() throws IOException {
        Path file = Files.writeString(folder.resolve("jmh.json"), OF_JMH);

        assertThat(ResultFile.read(file).measurements())
                .containsExactly(
                        new Measurement("run", "chain", 1000, "completable-future", "ns/step", 100, 5),
                        new Measurement("run", "chain", 1000, "completable-future", "allocated B/step", 96, 0));
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "fast");

        assertThatThrownBy(() -> ResultFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + " is no result file: ")
                .hasMessageEndingWith("Write one with \"quick --json FILE\", or with JMH's \"-rf json -rff FILE\".");
    }
}
