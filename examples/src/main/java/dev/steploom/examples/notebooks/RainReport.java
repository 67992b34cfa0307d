package dev.steploom.examples.notebooks;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static dev.steploom.jshell.notebook.op.Notebooks.input;
import static dev.steploom.jshell.notebook.op.Notebooks.notebookOp;
import static dev.steploom.jshell.notebook.op.Notebooks.output;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Outputs;
import dev.steploom.config.Default;
import dev.steploom.definition.OpContext;
import dev.steploom.examples.report.ReportSink;
import dev.steploom.examples.weather.SeattleDays;
import dev.steploom.examples.weather.data.RawRow;
import dev.steploom.examples.weather.data.RowReader;
import dev.steploom.examples.weather.stats.MonthSummary;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * Loads some months of Seattle's weather, lets the notebook {@code rain-report} clean, sum up and draw them, and writes a
 * page of what it found.
 */
public final class RainReport {
    static final ResourceKey<ReportSink> REPORTS = resource("reports", ReportSink.class);

    private RainReport() {}

    /**
     * The months to report on.
     *
     * @param from a day of the first
     * @param until a day of the first that does not belong to them
     */
    public record Months(
            @Default("2012-01-01") LocalDate from,
            @Default("2013-01-01") LocalDate until) {}

    /**
     * What the drawing looks like.
     *
     * @param color the color of the bars, as in CSS
     */
    public record Drawing(@Default("#3b6fd4") String color) {}

    /**
     * What the notebook finds out.
     *
     * @param months the months
     * @param chart a drawing of their rain, as SVG
     */
    @Outputs
    public record Rain(List<MonthSummary> months, String chart) {}

    static List<RawRow> load(OpContext context) throws IOException {
        Months months = context.config(Months.class);
        try (InputStream file = new SeattleDays().days()) {
            return RowReader.read(file, YearMonth.from(months.from()), YearMonth.from(months.until()));
        }
    }

    static String writePage(OpContext context, List<MonthSummary> months, String chart) throws IOException {
        YearMonth wettest = months.stream()
                .max(Comparator.comparing(MonthSummary::rain))
                .orElseThrow()
                .month();
        return context.resource(REPORTS)
                .write("rain.html", "<h1>Rain in Seattle</h1><p>The wettest month was " + wettest + ".</p>" + chart);
    }

    static final Op0<List<RawRow>> LOAD = op(RainReport::load).withConfig(Months.class);
    static final Op2<List<MonthSummary>, String, String> WRITE_PAGE =
            op(RainReport::writePage).requires(REPORTS);

    /**
     * Makes the job.
     *
     * @param notebook the notebook
     * @param executed where executed notebooks are kept
     * @param reports where the page goes
     * @return the job, whose output is the page
     */
    static Job<String> of(Path notebook, Path executed, ReportSink reports) {
        Op1<List<RawRow>, Rain> analyse = notebookOp("analyse", notebook)
                .config(Drawing.class)
                .executedFolder(executed)
                .op(input("rows", new TypeToken<List<RawRow>>() {}), output(Rain.class));
        return job(
                "rain_report",
                () -> {
                    var rain = analyse.call(LOAD.call());
                    return WRITE_PAGE.call(rain.get(Rain::months), rain.get(Rain::chart));
                },
                options -> options.resource(REPORTS, reports));
    }
}
