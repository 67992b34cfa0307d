package dev.steploom.examples.weather.report;

import static dev.steploom.examples.report.Words.count;
import static dev.steploom.examples.report.Words.escape;
import static dev.steploom.examples.report.Words.tenths;

import dev.steploom.examples.report.Template;
import dev.steploom.examples.weather.stats.MonthSummary;
import java.util.Comparator;
import java.util.List;

/** Puts the report together. */
public final class WeatherPage {
    private static final String BODY = """
            <header>
            <p class="kicker">Seattle · {period}</p>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <dl>
            <div><dt>rain and snow</dt><dd>{rain}<small> mm</small></dd></div>
            <div><dt>mean temperature</dt><dd>{mean}<small> °C</small></dd></div>
            <div><dt>warmest day</dt><dd>{high}<small> °C</small></dd></div>
            <div><dt>coldest night</dt><dd>{low}<small> °C</small></dd></div>
            <div><dt>{month}</dt><dd>{months}</dd></div>
            </dl>
            </header>
            <main>
            <section>
            <h2>Month by month</h2>
            <p>Rest the pointer on a column or dot for all numbers of its month.</p>
            {chart}<details><summary>All months as a table</summary>
            <div class="scroll">
            {table}</div></details>
            </section>
            <section>
            <h2>About the numbers</h2>
            <p>A day's temperature is halfway between its lowest and its highest, a month's the mean of its days. Rain is
            precipitation of every kind, snow as the water in it; a day is wet if there was any. The kind of weather is the
            one that the source names for the day, so a wet day is not always one of rain.</p>
            <p>Source: {source}.</p>
            </section>
            </main>
            <footer>Made by the Steploom job {job}.</footer>
            """;

    private WeatherPage() {}

    /**
     * Writes the report.
     *
     * @param months summaries, one or more
     * @param source where the days come from
     * @param job the name of the job
     * @return a page that needs nothing else
     */
    public static String write(List<MonthSummary> months, String source, String job) {
        List<MonthSummary> ordered = months.stream()
                .sorted(Comparator.comparing(MonthSummary::month))
                .toList();
        double days = ordered.stream().mapToInt(MonthSummary::days).sum();
        double warmth = ordered.stream()
                .mapToDouble(month -> month.mean() * month.days())
                .sum();
        return Template.ofPage(BODY)
                .put("title", WeatherHeadline.title(ordered))
                .put("style", WeatherStyle.CSS)
                .put("period", WeatherHeadline.period(ordered))
                .put("lead", escape(WeatherHeadline.lead(ordered)))
                .put(
                        "rain",
                        count(Math.round(
                                ordered.stream().mapToDouble(MonthSummary::rain).sum())))
                .put("mean", tenths(warmth / days))
                .put(
                        "high",
                        tenths(ordered.stream()
                                .mapToDouble(MonthSummary::high)
                                .max()
                                .orElseThrow()))
                .put(
                        "low",
                        tenths(ordered.stream()
                                .mapToDouble(MonthSummary::low)
                                .min()
                                .orElseThrow()))
                .put("month", ordered.size() == 1 ? "month" : "months")
                .put("months", count(ordered.size()))
                .put("chart", WeatherChart.draw(ordered))
                .put("table", MonthTable.html(ordered))
                .put("source", escape(source))
                .put("job", escape(job))
                .fill();
    }
}
