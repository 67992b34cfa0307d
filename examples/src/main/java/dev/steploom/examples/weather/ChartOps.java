package dev.steploom.examples.weather;

import dev.steploom.definition.OpContext;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.examples.weather.report.WeatherPage;
import dev.steploom.examples.weather.stats.MonthSummary;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The op that draws. */
final class ChartOps {
    private ChartOps() {}

    static String drawMonths(OpContext context, List<MonthSummary> months) throws IOException {
        String source = context.resource(MonthlyWeather.SOURCE).description();
        String page = WeatherPage.write(months, source, context.jobName());
        String place = context.resource(WeatherChartJob.REPORTS).write("index.html", page);
        context.materialize(AssetMaterialization.of("seattle_weather_chart")
                .withDescription("Temperature, rain, kinds of weather and wind, month by month")
                .withMetadata(Map.<String, Object>of("months", months.size(), "place", place)));
        return place;
    }
}
