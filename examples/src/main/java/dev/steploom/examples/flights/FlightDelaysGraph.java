package dev.steploom.examples.flights;

import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;

import dev.steploom.Dynamic;
import dev.steploom.Graph0;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Op5;
import dev.steploom.Out;
import dev.steploom.examples.flights.data.Airport;
import dev.steploom.examples.flights.data.CheckedRows;
import dev.steploom.examples.flights.data.Flight;
import dev.steploom.examples.flights.data.RawRow;
import dev.steploom.examples.flights.data.Reject;
import dev.steploom.examples.flights.stats.AirportDelays;
import dev.steploom.examples.flights.stats.Summary;
import dev.steploom.examples.flights.stats.WeekDelays;
import dev.steploom.examples.flights.stats.WeekOfFlights;
import dev.steploom.examples.flights.stats.WorstRoutes;
import dev.steploom.examples.report.ReportFolder;
import dev.steploom.examples.report.ReportMemory;
import dev.steploom.examples.report.ReportSink;
import dev.steploom.resource.ResourceKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The graph of the flight delays job, and the two jobs made of it. */
final class FlightDelaysGraph {
    static final ResourceKey<FlightSource> SOURCE = resource("source", FlightSource.class);
    static final ResourceKey<ReportSink> REPORTS = resource("reports", ReportSink.class);

    static final Op0<List<RawRow>> READ_FLIGHTS = op(ReadOps::readFlights).requires(SOURCE);
    static final Op0<Map<String, Airport>> READ_AIRPORTS =
            op(ReadOps::readAirports).requires(SOURCE);
    static final Op2<List<RawRow>, Map<String, Airport>, CheckedRows> CHECK_ROWS = op(CheckOps::checkRows);
    static final Op1<List<Reject>, String> WRITE_REJECTS =
            op(CheckOps::writeRejects).requires(REPORTS);
    static final Op1<List<Flight>, Dynamic<WeekOfFlights>> SPLIT_BY_WEEK = op(DelayOps::splitByWeek);
    static final Op1<WeekOfFlights, WeekDelays> ADD_UP_WEEK = op(DelayOps::addUpWeek);
    static final Op1<List<WeekDelays>, Summary> MERGE_WEEKS = op(DelayOps::mergeWeeks);
    static final Op2<Summary, Map<String, Airport>, List<AirportDelays>> JOIN_AIRPORTS = op(DelayOps::joinAirports);
    static final Op2<Summary, Map<String, Airport>, WorstRoutes> WORST_ROUTES = op(DelayOps::worstRoutes);
    static final Op5<Summary, List<AirportDelays>, WorstRoutes, List<Reject>, Map<String, Airport>, String>
            WRITE_REPORT = op(ReportOps::writeReport).requires(SOURCE, REPORTS);

    /** What the job answers. */
    record Results(Out<Summary> summary, Out<WorstRoutes> worst, Out<List<Reject>> rejects, Out<String> report) {}

    static final Graph0<Results> FLIGHT_DELAYS = graph("flight_delays", () -> {
        Out<Map<String, Airport>> airports = READ_AIRPORTS.call();
        Out<CheckedRows> rows = CHECK_ROWS.call(READ_FLIGHTS.call(), airports);
        Out<List<Reject>> rejects = rows.get(CheckedRows::rejects);
        WRITE_REJECTS.call(rejects);

        Out<Dynamic<WeekOfFlights>> weeks = SPLIT_BY_WEEK.call(rows.get(CheckedRows::flights));
        Out<Summary> summary = MERGE_WEEKS.call(each(weeks).map(ADD_UP_WEEK).collect());

        Out<List<AirportDelays>> busiest = JOIN_AIRPORTS.call(summary, airports);
        Out<WorstRoutes> worst = WORST_ROUTES.call(summary, airports);
        Out<String> report = WRITE_REPORT.call(summary, busiest, worst, rejects, airports);
        return new Results(summary, worst, rejects, report);
    });

    private FlightDelaysGraph() {}

    /** The job on files: reads data files and writes the report into a folder. */
    static Job<Results> prod(FlightSource source, Path folder) {
        return FLIGHT_DELAYS.toJob(
                "flight_delays_prod",
                job -> job.description("Flight delays, from files to a report")
                        .resource(SOURCE, source)
                        .resource(REPORTS, new ReportFolder(folder))
                        .config(minimumFlights(20)));
    }

    /** The job for trying things out: a sample in, and a report that stays in memory. */
    static Job<Results> local(ReportMemory reports) {
        return FLIGHT_DELAYS.toJob(
                "flight_delays_local",
                job -> job.description("Flight delays of a sample, in memory")
                        .resource(SOURCE, new SampleFlights())
                        .resource(REPORTS, reports)
                        .config(minimumFlights(2)));
    }

    private static Map<String, Object> minimumFlights(int count) {
        return Map.of("ops", Map.of("worst_routes", Map.of("config", Map.of("minimum_flights", count))));
    }
}
