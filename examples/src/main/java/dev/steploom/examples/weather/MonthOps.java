package dev.steploom.examples.weather;

import dev.steploom.definition.OpContext;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.ExpectationResult;
import dev.steploom.examples.report.Words;
import dev.steploom.examples.weather.data.CheckedDays;
import dev.steploom.examples.weather.data.Day;
import dev.steploom.examples.weather.data.DayChecker;
import dev.steploom.examples.weather.data.RawRow;
import dev.steploom.examples.weather.data.Reject;
import dev.steploom.examples.weather.data.RowReader;
import dev.steploom.examples.weather.stats.MonthSummary;
import dev.steploom.partition.TimeWindow;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ops of a month. Each asks the context which month its run is for. */
final class MonthOps {
    private MonthOps() {}

    static List<RawRow> readMonth(OpContext context) throws IOException {
        TimeWindow month = context.partitionTimeWindow();
        try (InputStream days = context.resource(MonthlyWeather.SOURCE).days()) {
            return RowReader.read(days, YearMonth.from(month.start()), YearMonth.from(month.end()));
        }
    }

    static CheckedDays checkDays(OpContext context, List<RawRow> rows) {
        CheckedDays checked = DayChecker.check(rows);
        for (Reject reject : checked.rejects()) {
            context.log()
                    .warn(
                            "line {} is left out: {}: {}",
                            reject.line(),
                            reject.reason().label(),
                            reject.detail());
        }
        return checked;
    }

    static MonthSummary summarizeMonth(OpContext context, List<Day> days) {
        return MonthSummary.of(month(context), days);
    }

    /** Says what is known of the month's part of the data; takes the summary as it was kept. */
    static void recordMonth(OpContext context, MonthSummary summary, List<Reject> rejects) {
        int expected = summary.month().lengthOfMonth();
        context.expect(ExpectationResult.of(
                summary.days() == expected,
                "every_day_is_there",
                Map.of("days", summary.days(), "expected", expected)));
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("days", summary.days());
        metadata.put("rejects", rejects.size());
        metadata.put("rain_mm", summary.rain());
        metadata.put("mean_celsius", summary.mean());
        context.materialize(AssetMaterialization.of("seattle_weather")
                .withDescription("A month's weather in a file")
                .withPartition(context.partitionKey())
                .withMetadata(metadata));
        context.log()
                .info(
                        "{} days, {} mm, {} °C",
                        summary.days(),
                        Words.tenths(summary.rain()),
                        Words.tenths(summary.mean()));
    }

    private static YearMonth month(OpContext context) {
        return YearMonth.from(context.partitionTimeWindow().start());
    }
}
