package dev.steploom.examples.hackernews;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.examples.hackernews.HourlyItems.Hour;
import dev.steploom.examples.hackernews.WeeklyTop.Week;
import dev.steploom.examples.hackernews.api.HttpApi;
import dev.steploom.examples.hackernews.data.Reject;
import dev.steploom.examples.hackernews.demo.DemoService;
import dev.steploom.examples.hackernews.demo.LocalServer;
import dev.steploom.examples.hackernews.report.RejectTable;
import dev.steploom.examples.hackernews.report.TopTables;
import dev.steploom.examples.hackernews.store.SqliteStore;
import dev.steploom.examples.hackernews.store.WeekCounts;
import dev.steploom.examples.report.ReportFolder;
import dev.steploom.examples.terminal.Command;
import dev.steploom.examples.terminal.FirstError;
import dev.steploom.examples.terminal.ProgressBar;
import dev.steploom.examples.terminal.Terminal;
import dev.steploom.examples.terminal.Terminal.Look;
import dev.steploom.execution.RunClock;
import dev.steploom.resource.ResourceDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the Hacker News job for a range of hours, one run each, and lists the top of each week that they belong to. */
public final class HackerNews {
    private static final long SEED = 2024;

    private final Terminal terminal;
    private final HackerNewsArguments arguments;
    private final ResourceDefinition api;
    private final ResourceDefinition store;
    private final List<Reject> rejects = new ArrayList<>();
    private @Nullable ExecuteInProcessResult<Hour> last;
    private int failed;

    private HackerNews(Terminal terminal, HackerNewsArguments arguments, ResourceDefinition api) {
        this.terminal = terminal;
        this.arguments = arguments;
        this.api = api;
        this.store = SqliteStore.definition()
                .configured(Map.of("file", database(arguments.folder()).toString()));
    }

    /**
     * Runs the job. The process ends with 1 if an hour or a list failed, with 2 if the arguments are wrong.
     *
     * @param arguments the first hour and the last one, such as {@code 2024-01-01T00 2024-01-01T05}, and a folder for what
     *     comes of it; {@code --demo} before them asks a server of this machine
     * @throws IOException if the server of the demo cannot be started
     */
    public static void main(String[] arguments) throws IOException {
        int exit = run(List.of(arguments), Terminal.standard());
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int run(List<String> given, Terminal terminal) throws IOException {
        return Command.run(
                given,
                terminal,
                HackerNewsArguments.USAGE,
                HackerNewsArguments::of,
                arguments -> run(arguments, terminal));
    }

    private static int run(HackerNewsArguments arguments, Terminal terminal) throws IOException {
        ResourceDefinition api = HttpApi.definition(RunClock.system());
        if (!arguments.demo()) {
            return new HackerNews(terminal, arguments, api).run();
        }
        try (LocalServer server = DemoService.start(SEED)) {
            Map<String, Object> local = Map.of("baseUrl", server.url(), "requestsPerSecond", 5000, "firstWait", "20ms");
            return new HackerNews(terminal, arguments, api.configured(local)).run();
        }
    }

    private static Path database(Path folder) {
        return folder.resolve("items.db").toAbsolutePath().normalize();
    }

    private int run() {
        int hours = arguments.hours().size();
        terminal.heading("Running hourly_items for " + (hours == 1 ? "one hour" : hours + " hours")
                + (arguments.demo() ? " of made-up items" : ""));
        Job<Hour> job = HourlyItems.job(api, store);
        try (ProgressBar bar = new ProgressBar(terminal, hours)) {
            arguments.hours().forEach(hour -> run(job, hour, bar));
        }
        if (failed > 0 && !arguments.demo()) {
            terminal.line("  A failed hour left nothing behind; run it again. --demo needs no network.");
        }
        if (last == null) {
            return Command.FAILED;
        }
        terminal.heading("Timeline of the last hour");
        terminal.line(last.timeline().stripTrailing());
        tellRejects();
        Job<Week> weekly = WeeklyTop.job(store, new ReportFolder(arguments.folder()));
        arguments.weeks().forEach(week -> list(weekly, week));
        return failed == 0 ? 0 : Command.FAILED;
    }

    private void run(Job<Hour> job, String hour, ProgressBar bar) {
        ExecuteInProcessResult<Hour> result = job.execute(o -> o.partitionKey(hour));
        if (result.success()) {
            last = result;
            rejects.addAll(result.output(Hour::rejects));
            bar.advance(hour + "  " + result.output(Hour::counts));
        } else {
            failed++;
            bar.fail(hour + "  " + FirstError.of(result));
        }
    }

    private void tellRejects() {
        terminal.heading("Left out");
        if (rejects.isEmpty()) {
            terminal.line("  none");
            return;
        }
        terminal.table(RejectTable.rows(rejects));
        terminal.line(
                terminal.in(Look.DIM, "  All of them, with details: table rejects of " + database(arguments.folder())));
    }

    private void list(Job<Week> job, String week) {
        ExecuteInProcessResult<Week> result =
                job.executeInProcess(o -> o.partitionKey(week).raiseOnError(false));
        if (!result.success()) {
            failed++;
            terminal.heading("Week of " + week);
            terminal.line(terminal.in(Look.RED, "  ✘ " + FirstError.of(result)));
            return;
        }
        WeekCounts counts = result.output(Week::counts);
        String there = counts.hours() + (counts.hours() == 1 ? " hour" : " hours");
        terminal.heading("Top stories of the week of " + week + " (" + there + " of it)");
        terminal.table(TopTables.stories(result.output(Week::stories)));
        terminal.heading("Top commenters");
        terminal.table(TopTables.commenters(result.output(Week::commenters)));
        terminal.heading("Page");
        terminal.line("  " + terminal.in(Look.CYAN, result.output(Week::page)));
        terminal.line("");
    }
}
