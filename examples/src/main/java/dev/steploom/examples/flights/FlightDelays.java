package dev.steploom.examples.flights;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.examples.flights.FlightDelaysGraph.Results;
import dev.steploom.examples.flights.data.Reason;
import dev.steploom.examples.flights.data.Reject;
import dev.steploom.examples.flights.stats.RouteDelays;
import dev.steploom.examples.flights.stats.WorstRoutes;
import dev.steploom.examples.report.ReportMemory;
import dev.steploom.examples.report.Words;
import dev.steploom.examples.terminal.Terminal;
import dev.steploom.examples.terminal.Terminal.Look;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Runs the flight delays job and shows what came of it. */
public final class FlightDelays {
    private static final String USAGE = """
            Usage: FlightDelays [REPORT_FOLDER [DATA_FOLDER]]   the data that come with the examples, or others
                   FlightDelays --local                         a sample, in memory""";

    private final Terminal terminal;

    private FlightDelays(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs the job.
     *
     * @param arguments the folder for the report, by default {@code target/flight-report}, and a folder with data; or
     *     {@code --local} for a sample in memory
     */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.standard();
        List<String> given = List.of(arguments);
        if (given.size() > 2 || given.contains("--help")) {
            terminal.line(USAGE);
        } else if (!new FlightDelays(terminal).run(job(given))) {
            throw new IllegalStateException("The run failed; what failed stands above.");
        }
    }

    private static Job<Results> job(List<String> given) {
        if (given.contains("--local")) {
            return FlightDelaysGraph.local(new ReportMemory());
        }
        Path report = Path.of(given.isEmpty() ? "target/flight-report" : given.get(0));
        return FlightDelaysGraph.prod(
                given.size() < 2 ? DataFiles.bundled() : DataFiles.in(Path.of(given.get(1))), report);
    }

    private boolean run(Job<Results> job) {
        terminal.heading("Running " + job.name());
        ExecuteInProcessResult<Results> result =
                job.executeInProcess(o -> o.listener(new Progress(terminal)).raiseOnError(false));

        terminal.heading("Timeline");
        terminal.line(result.timeline().stripTrailing());
        if (result.success()) {
            worstRoutes(result.output(Results::worst));
            rejects(result.output(Results::rejects));
            terminal.heading("Report");
            terminal.line("  " + terminal.in(Look.CYAN, result.output(Results::report)));
            terminal.line("");
        }
        return result.success();
    }

    private void worstRoutes(WorstRoutes worst) {
        terminal.heading("The worst routes (of those with " + worst.minimumFlights() + " flights or more)");
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("#", "Route", "From", "To", "Mean, min", "Late > 15 min", "Flights"));
        for (RouteDelays route : worst.routes()) {
            table.add(List.of(
                    String.valueOf(table.size()),
                    route.route().toString(),
                    route.origin().city(),
                    route.destination().city(),
                    Words.tenths(route.delays().mean()),
                    Words.percent(route.delays().lateShare()),
                    Words.count(route.delays().flights())));
        }
        terminal.table(table);
    }

    private void rejects(List<Reject> rejects) {
        terminal.heading("Rejected rows");
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        rejects.forEach(reject -> counts.merge(reject.reason(), 1, Integer::sum));
        if (counts.isEmpty()) {
            terminal.line("  none");
            return;
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("Reason", "Rows"));
        counts.forEach((reason, count) -> table.add(List.of(reason.label(), Words.count(count))));
        table.add(List.of("all", Words.count(rejects.size())));
        terminal.table(table);
    }
}
