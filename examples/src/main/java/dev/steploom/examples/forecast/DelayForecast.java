package dev.steploom.examples.forecast;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static dev.steploom.jshell.notebook.op.Notebooks.input;
import static dev.steploom.jshell.notebook.op.Notebooks.notebookOp;
import static dev.steploom.jshell.notebook.op.Notebooks.output;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op3;
import dev.steploom.Op4;
import dev.steploom.Outputs;
import dev.steploom.config.Default;
import dev.steploom.definition.OpContext;
import dev.steploom.examples.flights.DataFiles;
import dev.steploom.examples.flights.FlightSource;
import dev.steploom.examples.flights.data.AirportReader;
import dev.steploom.examples.flights.data.CheckedRows;
import dev.steploom.examples.flights.data.Flight;
import dev.steploom.examples.flights.data.RowChecker;
import dev.steploom.examples.flights.data.RowSplitter;
import dev.steploom.examples.report.ReportSink;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads flights, lets the notebook {@code airport-kinds} sort airports into kinds and {@code delay-forecast} forecast
 * delays by them, and writes a page of what both found.
 */
public final class DelayForecast {
    static final ResourceKey<FlightSource> SOURCE = resource("source", FlightSource.class);
    static final ResourceKey<ReportSink> REPORTS = resource("reports", ReportSink.class);

    private DelayForecast() {}

    /**
     * How airports are sorted.
     *
     * @param kinds into how many kinds
     * @param minimumFlights how many flights an airport needs, to be sorted at all
     * @param seed where the search for kinds begins
     */
    public record Sorting(
            @Default("3") int kinds,
            @Default("100") int minimumFlights,
            @Default("1") long seed) {}

    /**
     * Which flights are learned from.
     *
     * @param learnBefore the first day of the flights that are forecast; those before are learned from
     */
    public record Split(@Default("2001-03-01") LocalDate learnBefore) {}

    /**
     * Flights in two parts, so that a forecast is judged by flights that nothing was learned from.
     *
     * @param known those before a day
     * @param heldOut those from that day on
     */
    @Outputs
    public record Parts(List<Flight> known, List<Flight> heldOut) {
        /**
         * Splits flights.
         *
         * @param flights all of them
         * @param day the first day of those that are held out
         * @return both parts
         * @throws IllegalArgumentException if one of them is empty
         */
        public static Parts of(List<Flight> flights, LocalDate day) {
            List<Flight> known = flights.stream()
                    .filter(flight -> flight.time().isBefore(day.atStartOfDay()))
                    .toList();
            List<Flight> heldOut = flights.stream()
                    .filter(flight -> !flight.time().isBefore(day.atStartOfDay()))
                    .toList();
            if (known.isEmpty() || heldOut.isEmpty()) {
                throw new IllegalArgumentException(known.size() + " flights are before " + day + " and "
                        + heldOut.size()
                        + " from then on, so there is nothing to " + (known.isEmpty() ? "learn from" : "forecast")
                        + ". Choose another day: ops: {split: {config: {learnBefore: 2001-03-01}}}.");
            }
            return new Parts(known, heldOut);
        }
    }

    /**
     * What {@code airport-kinds} gives.
     *
     * @param kinds the airports, those of one kind together
     * @param chart their profiles, as SVG
     */
    @Outputs
    public record Kinds(List<AirportKind> kinds, String chart) {}

    /**
     * What {@code delay-forecast} gives.
     *
     * @param scores how far each way of forecasting is off, the simplest first
     * @param chart the mean delay by hour, forecast and as it came, as SVG
     */
    @Outputs
    public record Forecast(List<Score> scores, String chart) {}

    /**
     * Reads the flights that come with the examples; what a notebook begins with when it runs alone.
     *
     * @return the flights, without those that are damaged
     * @throws IOException if they cannot be read
     */
    public static List<Flight> flights() throws IOException {
        return read(DataFiles.bundled()).flights();
    }

    private static CheckedRows read(FlightSource source) throws IOException {
        try (InputStream flights = source.flights();
                InputStream airports = source.airports()) {
            return RowChecker.check(
                    RowSplitter.split(flights.readAllBytes()),
                    AirportReader.read(airports).keySet());
        }
    }

    static List<Flight> readFlights(OpContext context) throws IOException {
        CheckedRows rows = read(context.resource(SOURCE));
        context.log()
                .info(
                        "{} flights, {} rejects",
                        rows.flights().size(),
                        rows.rejects().size());
        return rows.flights();
    }

    static Parts split(OpContext context, List<Flight> flights) {
        return Parts.of(flights, context.config(Split.class).learnBefore());
    }

    static final Op1<List<Flight>, Parts> SPLIT = op(DelayForecast::split).withConfig(Split.class);
    static final Op0<List<Flight>> READ_FLIGHTS = op(DelayForecast::readFlights).requires(SOURCE);

    static String writePage(
            OpContext context, List<AirportKind> kinds, String profiles, List<Score> scores, String hours)
            throws IOException {
        String page = ForecastPage.of(
                kinds, profiles, scores, hours, context.resource(SOURCE).description(), context.jobName());
        return context.resource(REPORTS).write("forecast.html", page);
    }

    static final Op4<List<AirportKind>, String, List<Score>, String, String> WRITE_PAGE =
            op(DelayForecast::writePage).requires(SOURCE, REPORTS);

    /**
     * Makes the job.
     *
     * @param notebooks the folder of the two notebooks
     * @param executed where executed notebooks are kept
     * @param source the flights
     * @param reports where the page goes
     * @return the job, whose output is the page
     */
    static Job<String> of(Path notebooks, Path executed, FlightSource source, ReportSink reports) {
        Op1<List<Flight>, Kinds> sort = notebookOp("sort_airports", notebooks.resolve("airport-kinds.ipynb"))
                .config(Sorting.class)
                .executedFolder(executed)
                .op(input("flights", new TypeToken<List<Flight>>() {}), output(Kinds.class));
        Op3<List<Flight>, List<Flight>, List<AirportKind>, Forecast> forecast = notebookOp(
                        "forecast_delays", notebooks.resolve("delay-forecast.ipynb"))
                .executedFolder(executed)
                .op(
                        input("known", new TypeToken<List<Flight>>() {}),
                        input("heldOut", new TypeToken<List<Flight>>() {}),
                        input("kinds", new TypeToken<List<AirportKind>>() {}),
                        output(Forecast.class));
        return job(
                "delay_forecast",
                () -> {
                    var parts = SPLIT.call(READ_FLIGHTS.call());
                    var kinds = sort.call(parts.get(Parts::known));
                    var scores =
                            forecast.call(parts.get(Parts::known), parts.get(Parts::heldOut), kinds.get(Kinds::kinds));
                    return WRITE_PAGE.call(
                            kinds.get(Kinds::kinds),
                            kinds.get(Kinds::chart),
                            scores.get(Forecast::scores),
                            scores.get(Forecast::chart));
                },
                options -> options.resource(SOURCE, source).resource(REPORTS, reports));
    }
}
