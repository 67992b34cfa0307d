package dev.steploom.examples.weather;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;

import dev.steploom.Graph1;
import dev.steploom.Job;
import dev.steploom.Op1;
import dev.steploom.Out;
import dev.steploom.examples.report.ReportSink;
import dev.steploom.examples.weather.stats.MonthSummary;
import dev.steploom.resource.ResourceKey;
import java.util.List;

/** The job of all months: what the runs of the months answered comes in as the job's input, and a page goes out. */
final class WeatherChartJob {
    static final String INPUT = "months";
    static final ResourceKey<ReportSink> REPORTS = resource("reports", ReportSink.class);

    static final Op1<List<MonthSummary>, String> DRAW_MONTHS =
            op(ChartOps::drawMonths).requires(MonthlyWeather.SOURCE, REPORTS);

    static final Graph1<List<MonthSummary>, String> WEATHER_CHART = graph(
                    "weather_chart", (Out<List<MonthSummary>> months) -> DRAW_MONTHS.call(months))
            .inputs(INPUT);

    private WeatherChartJob() {}

    static Job<String> to(ReportSink reports, WeatherSource source) {
        return WEATHER_CHART.toJob(
                "weather_chart",
                job -> job.description("A page with a chart over all months")
                        .resource(MonthlyWeather.SOURCE, source)
                        .resource(REPORTS, reports));
    }
}
