package dev.steploom.examples.flights.report;

import static dev.steploom.examples.report.Words.count;
import static dev.steploom.examples.report.Words.escape;
import static dev.steploom.examples.report.Words.percent;
import static dev.steploom.examples.report.Words.tenths;

import dev.steploom.examples.flights.stats.Delays;
import dev.steploom.examples.report.Template;

/** Puts the report together. */
public final class ReportPage {
    private static final String BODY = """
            <header>
            <p class="kicker">US domestic flights · {period}</p>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <dl>
            <div><dt>flights</dt><dd>{flights}</dd></div>
            <div><dt>mean delay</dt><dd>{mean}<small> min</small></dd></div>
            <div><dt>more than 15 min late</dt><dd>{late}</dd></div>
            <div><dt>routes</dt><dd>{routes}</dd></div>
            <div><dt>airports</dt><dd>{airports}</dd></div>
            </dl>
            </header>
            <main>
            <section>
            <h2>Week by week</h2>
            <p>Weeks begin on the Monday shown. The worst week stands out.</p>
            {weekChart}</section>
            <section>
            <h2>The worst routes</h2>
            <p>Highest mean delay among the {ranked} routes with at least {minimum} flights. The whisker is one standard
            error each way: with so few flights a single bad day moves a route by several places.</p>
            {routeChart}</section>
            <section>
            <h2>Where the delays are</h2>
            <p>Each circle is an airport. Its area is the number of flights that left or landed there, its colour their mean
            delay. Rest the pointer on a circle for its numbers. The grey specks are all other airfields.</p>
            {map}<details><summary>All {airports} airports as a table</summary>
            {airportTable}</details>
            </section>
            <section>
            <h2>About the numbers</h2>
            <p>A delay is in minutes against the schedule; a flight that is early counts below zero, so it makes up for a late
            one. A flight counts as late from 16 minutes on. {rows} rows were read, {good} used and {bad} left out.</p>
            {rejects}<p>Source: {source}. All numbers per week, route and airport are in this page as JSON, in the element with
            the id <code>numbers</code>.</p>
            </section>
            </main>
            <footer>Made by the Steploom job {job}.</footer>
            <script type="application/json" id="numbers">{numbers}</script>
            """;

    private ReportPage() {}

    /**
     * Writes the report.
     *
     * @param data what it shows
     * @param source where the rows come from
     * @param job the name of the job
     * @return a page that needs nothing else
     */
    public static String write(ReportData data, String source, String job) {
        Delays total = data.summary().total();
        long ranked = data.summary().routes().values().stream()
                .filter(route -> route.flights() >= data.worst().minimumFlights())
                .count();
        return Template.ofPage(BODY)
                .put("title", Headline.title(data.summary()))
                .put("style", Style.CSS)
                .put("period", Headline.period(data.summary()))
                .put("lead", escape(Headline.lead(data)))
                .put("flights", count(total.flights()))
                .put("mean", tenths(total.mean()))
                .put("late", percent(total.lateShare()))
                .put("routes", count(data.summary().routes().size()))
                .put("airports", count(data.busiest().size()))
                .put("weekChart", WeekChart.draw(data.summary()))
                .put("ranked", count(ranked))
                .put("minimum", count(data.worst().minimumFlights()))
                .put("routeChart", RouteChart.draw(data.worst().routes(), total))
                .put("map", AirportMap.draw(data.busiest(), data.allAirports()))
                .put("airportTable", Tables.airports(data.busiest()))
                .put("rows", count(data.rows()))
                .put("good", count(total.flights()))
                .put(
                        "bad",
                        data.rejects().isEmpty() ? "none" : count(data.rejects().size()))
                .put("rejects", Tables.rejects(data.rejects()))
                .put("source", escape(source))
                .put("job", escape(job))
                .put("numbers", NumbersJson.write(data))
                .fill();
    }
}
