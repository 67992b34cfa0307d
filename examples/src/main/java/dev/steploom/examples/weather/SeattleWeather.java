package dev.steploom.examples.weather;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.examples.report.ReportFolder;
import dev.steploom.examples.report.Words;
import dev.steploom.examples.terminal.Command;
import dev.steploom.examples.terminal.FirstError;
import dev.steploom.examples.terminal.ProgressBar;
import dev.steploom.examples.terminal.Terminal;
import dev.steploom.examples.terminal.Terminal.Look;
import dev.steploom.examples.weather.MonthlyWeather.Month;
import dev.steploom.examples.weather.data.Reject;
import dev.steploom.examples.weather.report.MonthTable;
import dev.steploom.examples.weather.stats.MonthSummary;
import java.util.ArrayList;
import java.util.List;

/** Runs the Seattle weather job for a range of months, one run each, and draws a chart over all of them. */
public final class SeattleWeather {
    private final Terminal terminal;
    private final WeatherSource source;
    private final List<MonthSummary> summaries = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private int failed;

    private SeattleWeather(Terminal terminal, WeatherSource source) {
        this.terminal = terminal;
        this.source = source;
    }

    /**
     * Runs the job. The process ends with 1 if a month or the chart failed, with 2 if the arguments are wrong.
     *
     * @param arguments the first month and the last one, such as {@code 2013-01 2013-12}, and a folder for what comes of
     *     it; by default all months and {@code target/seattle-weather}
     */
    public static void main(String[] arguments) {
        int exit = run(List.of(arguments), Terminal.standard(), new SeattleDays());
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int run(List<String> given, Terminal terminal, WeatherSource source) {
        return Command.run(
                given,
                terminal,
                WeatherArguments.USAGE,
                WeatherArguments::of,
                arguments -> new SeattleWeather(terminal, source).run(arguments));
    }

    private int run(WeatherArguments arguments) {
        int months = arguments.months().size();
        terminal.heading("Running monthly_weather for " + (months == 1 ? "one month" : months + " months"));
        Job<Month> job = MonthlyWeather.in(arguments.folder(), source);
        try (ProgressBar bar = new ProgressBar(terminal, months)) {
            arguments.months().forEach(month -> run(job, month, bar));
        }
        if (summaries.isEmpty()) {
            return Command.FAILED;
        }
        terminal.heading("Month by month");
        terminal.table(MonthTable.rows(summaries));
        tellRejects();
        boolean drawn = draw(arguments);
        return drawn && failed == 0 ? 0 : Command.FAILED;
    }

    private void run(Job<Month> job, String month, ProgressBar bar) {
        ExecuteInProcessResult<Month> result = job.execute(o -> o.partitionKey(month));
        if (result.success()) {
            MonthSummary summary = result.output(Month::summary);
            summaries.add(summary);
            rejects.addAll(result.output(Month::rejects));
            bar.advance("%s  %d days, %s mm, %s °C"
                    .formatted(month, summary.days(), Words.tenths(summary.rain()), Words.tenths(summary.mean())));
        } else {
            failed++;
            bar.fail(month + "  " + FirstError.of(result));
        }
    }

    private void tellRejects() {
        terminal.heading("Rejected rows");
        if (rejects.isEmpty()) {
            terminal.line("  none");
            return;
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("Line", "Reason", "Detail"));
        rejects.forEach(reject ->
                table.add(List.of(String.valueOf(reject.line()), reject.reason().label(), reject.detail())));
        terminal.table(table);
    }

    private boolean draw(WeatherArguments arguments) {
        Job<String> chart = WeatherChartJob.to(new ReportFolder(arguments.folder()), source);
        ExecuteInProcessResult<String> drawn = chart.executeInProcess(
                o -> o.inputValue(WeatherChartJob.INPUT, List.copyOf(summaries)).raiseOnError(false));
        terminal.heading("Chart");
        terminal.line("  "
                + (drawn.success()
                        ? terminal.in(Look.CYAN, drawn.output())
                        : terminal.in(Look.RED, "✘ " + FirstError.of(drawn))));
        terminal.line("");
        return drawn.success();
    }
}
