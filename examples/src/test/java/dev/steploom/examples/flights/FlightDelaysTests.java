package dev.steploom.examples.flights;

import static dev.steploom.examples.flights.FlightDelaysGraph.WORST_ROUTES;
import static dev.steploom.junit.SteploomAssertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.examples.flights.FlightDelaysGraph.Results;
import dev.steploom.examples.flights.data.Flight;
import dev.steploom.examples.report.ReportMemory;
import dev.steploom.examples.report.ReportSink;
import dev.steploom.junit.ExecutorKind;
import dev.steploom.junit.JobRun;
import dev.steploom.junit.JobTest;
import dev.steploom.junit.MockResource;
import dev.steploom.junit.OutputOf;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The flight delays job in tests to copy from: executors, run config, selections, and mocks. */
class FlightDelaysTests {
    static final Job<Results> JOB = FlightDelaysGraph.local(new ReportMemory());

    @JobTest(executors = {ExecutorKind.IN_PROCESS, ExecutorKind.THREADS})
    void everyExecutorAddsUpTheSame(ExecuteInProcessResult<Results> result) {
        assertThat(result).succeeded().hasOutput(Results::report, "memory:index.html");
        assertThat(result)
                .step("merge_weeks")
                .succeeded()
                .ranBefore("worst_routes")
                .ranBefore("join_airports");
        assertThat(result.output(Results::summary).total().flights()).isEqualTo(44);
    }

    @JobTest(runConfig = "ops: {worst_routes: {config: {minimum_flights: 5}}}")
    void routesWithFewFlightsAreNotRanked(ExecuteInProcessResult<Results> result) {
        assertThat(result.output(WORST_ROUTES).minimumFlights()).isEqualTo(5);
        assertThat(result.output(WORST_ROUTES).routes())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.delays().flights()).isGreaterThanOrEqualTo(5));
    }

    @JobTest(opSelection = "*check_rows")
    void eachKindOfBadRowIsRefusedOnce(
            ExecuteInProcessResult<Results> result,
            @OutputOf(value = "check_rows", output = "flights") List<Flight> flights) {
        assertThat(result).ranExactly("read_airports", "read_flights", "check_rows");
        assertThat(flights).hasSize(44);
    }

    @JobTest
    void weeksAreAddedUpOneByOne(@OutputOf("add_up_week") Map<String, ?> weeks) {
        assertThat(weeks).containsOnlyKeys("2001_w01", "2001_w02", "2001_w03");
    }

    @Nested
    class WhenTheReportCannotBeWritten {
        @MockResource
        ReportSink reports;

        @JobTest
        void theRoutesAreRankedNevertheless(JobRun<Results> run) throws IOException {
            when(reports.write(eq("rejects.csv"), any())).thenReturn("memory:rejects.csv");
            when(reports.write(eq("index.html"), any())).thenThrow(new IOException("No space left on device"));

            var result = run.execute();

            assertThat(result)
                    .failedWith(IOException.class, "No space left on device")
                    .hasFailedSteps("write_report");
            assertThat(result).step("worst_routes").succeeded();
        }
    }

    @Nested
    class WhenTheSourceCannotBeRead {
        @MockResource
        FlightSource source;

        @JobTest
        void nothingIsReported(JobRun<Results> run) throws IOException {
            when(source.flights()).thenThrow(new IOException("the disk is on fire"));
            when(source.airports()).thenAnswer(call -> new SampleFlights().airports());

            assertThat(run.execute())
                    .failedWith(IOException.class, "the disk is on fire")
                    .hasFailedSteps("read_flights")
                    .didNotRun("check_rows", "write_report");
        }
    }
}
