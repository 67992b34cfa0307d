package dev.steploom.examples.weather;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;

import dev.steploom.Graph0;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Out;
import dev.steploom.examples.weather.data.CheckedDays;
import dev.steploom.examples.weather.data.Day;
import dev.steploom.examples.weather.data.RawRow;
import dev.steploom.examples.weather.data.Reject;
import dev.steploom.examples.weather.stats.MonthSummary;
import dev.steploom.io.FileLayout;
import dev.steploom.io.FilesystemIOManager;
import dev.steploom.io.IOManager;
import dev.steploom.partition.TimeWindowPartitionsDefinition;
import dev.steploom.resource.ResourceKey;
import java.nio.file.Path;
import java.util.List;

/** The job of one month: its rows are read, checked and summed up, and the summary is kept in a file of its own. */
final class MonthlyWeather {
    static final ResourceKey<WeatherSource> SOURCE = resource("source", WeatherSource.class);
    static final ResourceKey<IOManager> SUMMARIES = resource("summaries", IOManager.class);

    static final TimeWindowPartitionsDefinition MONTHS = TimeWindowPartitionsDefinition.monthly(
            "2012-01", months -> months.keyFormat("uuuu-MM").end("2016-01"));

    static final Op0<List<RawRow>> READ_MONTH = op(MonthOps::readMonth).requires(SOURCE);
    static final Op1<List<RawRow>, CheckedDays> CHECK_DAYS = op(MonthOps::checkDays);
    static final Op1<List<Day>, MonthSummary> SUMMARIZE_MONTH =
            op(MonthOps::summarizeMonth).keptBy(SUMMARIES);
    static final Op2<MonthSummary, List<Reject>, Void> RECORD_MONTH = op("record_month", MonthOps::recordMonth);

    /** What the job answers. */
    record Month(Out<MonthSummary> summary, Out<List<Reject>> rejects) {}

    static final Graph0<Month> MONTHLY_WEATHER = graph("monthly_weather", () -> {
        Out<CheckedDays> rows = CHECK_DAYS.call(READ_MONTH.call());
        Out<List<Reject>> rejects = rows.get(CheckedDays::rejects);
        Out<MonthSummary> summary = SUMMARIZE_MONTH.call(rows.get(CheckedDays::days));
        RECORD_MONTH.call(summary, rejects);
        return new Month(summary, rejects);
    });

    private MonthlyWeather() {}

    /** The job whose summaries go to {@code <folder>/monthly_weather/summarize_month/result/<month>.json}. */
    static Job<Month> in(Path folder, WeatherSource source) {
        return MONTHLY_WEATHER.toJob(
                "monthly_weather",
                job -> job.description("A month of Seattle's weather, from rows to a summary in a file")
                        .partitions(MONTHS)
                        .resource(SOURCE, source)
                        .resource(SUMMARIES, new FilesystemIOManager(folder).withLayout(FileLayout.BY_PARTITION)));
    }
}
