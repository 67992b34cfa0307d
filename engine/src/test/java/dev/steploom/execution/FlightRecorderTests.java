package dev.steploom.execution;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryRequested;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs and steps in recordings of the JDK Flight Recorder. */
class FlightRecorderTests {
    private static final Op0<Integer> ONE = op("one", (OpContext context) -> {
        if (context.retryNumber() == 0) {
            throw new RetryRequested(1);
        }
        return 1;
    });
    private static final Op1<Integer, Integer> FAILS = op("fails", (Integer number) -> {
        throw new IOException("disk full");
    });
    private static final Job<Integer> JOB = job("recorded", () -> FAILS.call(ONE.call()));

    @TempDir
    Path folder;

    private List<RecordedEvent> record(Recording recording) throws IOException {
        Path file = folder.resolve("run.jfr");
        try (recording) {
            recording.start();
            JOB.executeInProcess(o -> o.raiseOnError(false));
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("dev.steploom."))
                .toList();
    }

    @Test
    void aRecordingThatAsksForStepsHasEachAttempt() throws IOException {
        Recording recording = new Recording();
        recording.enable("dev.steploom.Step");

        assertThat(record(recording))
                .extracting(
                        event -> event.getString("job"),
                        event -> event.getString("step"),
                        event -> event.getInt("attempt"),
                        event -> event.getString("outcome"))
                .containsExactly(
                        tuple("recorded", "one", 0, "UP_FOR_RETRY"),
                        tuple("recorded", "one", 1, "SUCCESS"),
                        tuple("recorded", "fails", 0, "FAILURE"));
    }

    @Test
    void aRecordingThatAsksForRunsHasTheRun() throws IOException {
        Recording recording = new Recording();
        recording.enable("dev.steploom.Run");

        assertThat(record(recording)).singleElement().satisfies(event -> {
            assertThat(event.getString("job")).isEqualTo("recorded");
            assertThat(event.getInt("steps")).isEqualTo(2);
            assertThat(event.getString("outcome")).isEqualTo("FAILURE");
        });
    }

    @Test
    void aRecordingThatAsksForNeitherHasNeither() throws IOException {
        assertThat(record(new Recording())).isEmpty();
    }
}
