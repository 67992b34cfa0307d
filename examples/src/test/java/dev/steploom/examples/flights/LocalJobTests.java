package dev.steploom.examples.flights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.examples.flights.FlightDelaysGraph.Results;
import dev.steploom.examples.flights.data.Reason;
import dev.steploom.examples.flights.data.Reject;
import dev.steploom.examples.report.ReportMemory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalJobTests {
    @TempDir
    private Path folder;

    @Test
    void runsASampleInMemory() {
        ReportMemory reports = new ReportMemory();

        ExecuteInProcessResult<Results> result =
                FlightDelaysGraph.local(reports).executeInProcess();

        assertThat(result.success()).isTrue();
        assertThat(result.output(Results::summary).total().flights()).isEqualTo(44);
        assertThat(result.output(Results::summary).weeks()).hasSize(3);
        assertThat(result.output(Results::report)).isEqualTo("memory:index.html");
        assertThat(reports.files()).containsOnlyKeys("index.html", "rejects.csv");
    }

    @Test
    void theSampleShowsEachKindOfBadRowOnce() {
        assertThat(FlightDelaysGraph.local(new ReportMemory())
                        .executeInProcess()
                        .output(Results::rejects))
                .extracting(Reject::reason)
                .containsExactlyInAnyOrder(Reason.values());
    }

    @Test
    void touchesNoFile() throws IOException {
        Runnable local = () -> FlightDelaysGraph.local(new ReportMemory()).executeInProcess();
        // The first run loads classes and what they need from the JDK.
        local.run();

        assertThat(FileAccess.during(local, folder)).isEmpty();
    }

    @Test
    void theJobOnFilesDoesTouchThemOrTheTestAboveWouldSeeNothing() throws IOException {
        Path report = folder.resolve("report");
        Runnable prod =
                () -> FlightDelaysGraph.prod(DataFiles.bundled(), report).executeInProcess();

        assertThat(FileAccess.during(prod, folder))
                .contains(report.resolve("index.html").toString());
    }

    @Test
    void bothJobsAreMadeOfOneGraph() {
        assertThat(FlightDelaysGraph.local(new ReportMemory()).graph())
                .isSameAs(FlightDelaysGraph.prod(DataFiles.bundled(), folder).graph());
        assertThat(FlightDelaysGraph.local(new ReportMemory()).name()).isEqualTo("flight_delays_local");
        assertThat(FlightDelaysGraph.prod(DataFiles.bundled(), folder).name()).isEqualTo("flight_delays_prod");
    }
}
