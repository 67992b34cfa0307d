package dev.steploom.examples.flights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.examples.report.ReportMemory;
import dev.steploom.examples.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTests {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Terminal terminal = Terminal.plain(new PrintStream(bytes, true, UTF_8));

    @Test
    void tellsOfEachStageOnceAsItEnds() {
        FlightDelaysGraph.local(new ReportMemory()).executeInProcess(o -> o.listener(new Progress(terminal)));

        assertThat(printed().lines())
                .extracting(line -> line.replaceAll(" +[\\d.]+ ms$", "")
                        .replaceAll("\\d+ kB", "N kB")
                        .strip())
                .containsExactlyInAnyOrder(
                        "✔ read_airports           11 airports",
                        "✔ read_flights            52 rows",
                        "✔ check_rows              44 flights, 8 rejects",
                        "✔ write_rejects           8 rows in rejects.csv",
                        "✔ split_by_week           3 weeks",
                        "✔ add_up_week[2001_w01]   15 flights, mean delay 15.7 min",
                        "✔ add_up_week[2001_w02]   14 flights, mean delay 15.6 min",
                        "✔ add_up_week[2001_w03]   15 flights, mean delay 1.2 min",
                        "✔ merge_weeks             8 routes, 11 airports",
                        "✔ join_airports           busiest: Los Angeles (LAX)",
                        "✔ worst_routes            8 of those with 2+ flights",
                        "✔ write_report            N kB of HTML");
    }

    @Test
    void tellsOfAFailureAndTheRunEnds() {
        FlightSource broken = new FlightSource() {
            @Override
            public InputStream flights() throws IOException {
                throw new IOException("the disk is on fire");
            }

            @Override
            public InputStream airports() {
                return new SampleFlights().airports();
            }

            @Override
            public String description() {
                return "broken";
            }
        };

        FlightDelaysGraph.local(new ReportMemory())
                .executeInProcess(o -> o.listener(new Progress(terminal))
                        .resource(FlightDelaysGraph.SOURCE, broken)
                        .raiseOnError(false));

        assertThat(printed())
                .contains("✘ read_flights: IOException: the disk is on fire")
                .doesNotContain("✔ check_rows");
    }

    @Test
    void theProgramShowsProgressTimelineRoutesRejectsAndReport(@TempDir Path folder) {
        runMain(folder.toString());

        assertThat(printed())
                .containsSubsequence(
                        "Running flight_delays_prod",
                        "✔ add_up_week[2001_w13]",
                        "✔ write_report",
                        "Timeline",
                        "The worst routes",
                        " 1  DFW → ATL  Dallas-Fort Worth  Atlanta ",
                        "10  ORD → BOS  Chicago ",
                        "Rejected rows",
                        "none",
                        "Report",
                        folder.resolve("index.html").toString());
    }

    @Test
    void theProgramFailsWhenTheRunFails(@TempDir Path empty) {
        String folder = empty.toString();

        assertThatThrownBy(() -> runMain(folder, folder)).hasMessage("The run failed; what failed stands above.");
        assertThat(printed()).contains("✘ read_airports: NoSuchFileException: ");
    }

    private void runMain(String... arguments) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, UTF_8));
        try {
            FlightDelays.main(arguments);
        } finally {
            System.setOut(before);
        }
    }

    private String printed() {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n").replaceAll("\u001b\\[\\d+m", "");
    }
}
