package dev.steploom.examples.flights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.examples.flights.FlightDelaysGraph.Results;
import dev.steploom.examples.flights.InjectedRows.Expected;
import dev.steploom.examples.flights.data.Reason;
import dev.steploom.examples.flights.data.Reject;
import dev.steploom.examples.flights.stats.Summary;
import dev.steploom.examples.report.ReportMemory;
import dev.steploom.examples.report.ReportSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRowsTests {
    private static final int OF_EACH = 25;

    private List<String> good = List.of();
    private Summary clean = new Summary(null, null, null, null);

    @BeforeAll
    void readTheGoodRows() throws IOException {
        String file = new String(DataFiles.bundled().flights().readAllBytes(), UTF_8);
        good = List.of(file.substring(1, file.length() - 1).split("(?<=}),"));
        clean = run(DataFiles.bundled(), new ReportMemory()).output(Results::summary);
    }

    /** Three seeds that are always the same, and one that never is; {@code -Dflights.seed} repeats that one. */
    static LongStream seeds() {
        return LongStream.of(1, 2, 3, Long.getLong("flights.seed", System.nanoTime()));
    }

    @Test
    void theRealRowsAreClean() {
        assertThat(good).hasSize(20_000);
        assertThat(clean.total().flights()).isEqualTo(20_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachBadRowIsRefusedForItsReasonAndNoneSpoilsAnother(long seed) {
        InjectedRows rows = new InjectedRows(good, OF_EACH, seed);

        ExecuteInProcessResult<Results> result = run(new TestSource(rows.file()), new ReportMemory());

        assertThat(result.output(Results::rejects))
                .as("rejects; repeat with -Dflights.seed=%d", seed)
                .extracting(reject -> new Expected(reject.row(), reject.reason(), reject.text()))
                .containsExactlyElementsOf(rows.expected);
        assertThat(result.output(Results::summary))
                .as("sums of the good rows; repeat with -Dflights.seed=%d", seed)
                .isEqualTo(clean);
    }

    @Test
    void thereAreTwoHundredOfEightKinds() {
        InjectedRows rows = new InjectedRows(good, OF_EACH, 1);

        Map<Reason, Long> counts =
                rows.expected.stream().collect(Collectors.groupingBy(Expected::reason, Collectors.counting()));
        assertThat(rows.expected).hasSize(200);
        assertThat(counts).hasSize(8);
        assertThat(counts.values()).containsOnly(25L);
    }

    @Test
    void theRejectsAreKeptWithRowReasonAndText() {
        ReportMemory reports = new ReportMemory();
        InjectedRows rows = new InjectedRows(good, 1, 7);

        List<Reject> rejects = run(new TestSource(rows.file()), reports).output(Results::rejects);

        assertThat(reports.files().get("rejects.csv")).startsWith("row,reason,detail,text\r\n");
        for (Reject reject : rejects) {
            assertThat(reports.files().get("rejects.csv"))
                    .contains("%d,%s,".formatted(reject.row(), reject.reason().label()));
        }
    }

    private static ExecuteInProcessResult<Results> run(FlightSource source, ReportSink sink) {
        return FlightDelaysGraph.prod(source, Path.of("unused"))
                .executeInProcess(o -> o.resource(FlightDelaysGraph.REPORTS, sink));
    }
}
