package dev.steploom.examples.forecast;

import static dev.steploom.examples.report.Words.escape;
import static dev.steploom.examples.report.Words.tenths;

import dev.steploom.examples.report.PageStyle;
import dev.steploom.examples.report.Template;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts together what the notebooks found. */
final class ForecastPage {
    private static final String BODY = """
            <header>
            <p class="kicker">US flights · delays</p>
            <h1>When to fly</h1>
            <p class="lead">{lead}</p>
            </header>
            <main>
            <section>
            <h2>Kinds of airports</h2>
            <p>Each line is an airport: the mean delay of its departures by part of the day. Airports with lines alike are of
            one kind; the thick line is the middle of the kind.</p>
            {profiles}
            <table><tr><th>Kind</th><th class="n">Airports</th><th class="n">Mornings</th><th class="n">Evenings</th><th>Which</th></tr>
            {kinds}</table>
            </section>
            <section>
            <h2>The delay by hour, forecast</h2>
            <p>Learned from the first part of the flights, and held against those that came after.</p>
            {hours}
            <table><tr><th>What the forecast looks at</th><th class="n">Off by, root mean square</th><th class="n">Off by, mean</th></tr>
            {scores}</table>
            </section>
            <section>
            <h2>About the numbers</h2>
            <p>Delays are in minutes, at departure; a flight that leaves early has a negative one. Means of few flights are drawn
            towards the mean of all. Source: {source}.</p>
            </section>
            </main>
            <footer>Made by the Steploom job {job} of two notebooks.</footer>
            """;

    private ForecastPage() {}

    /**
     * Writes the page.
     *
     * @param kinds the airports with their kinds
     * @param profiles a drawing of them, as SVG
     * @param scores how far each way of forecasting is off, the simplest first
     * @param hours a drawing of the delay by hour, as SVG
     * @param source where the flights come from
     * @param job the name of the job
     * @return a page that needs nothing else
     */
    static String of(
            List<AirportKind> kinds, String profiles, List<Score> scores, String hours, String source, String job) {
        return Template.ofPage(BODY)
                .put("title", "When to fly")
                .put("style", PageStyle.CSS)
                .put("lead", escape(lead(scores)))
                .put("profiles", profiles)
                .put("kinds", kindRows(kinds))
                .put("hours", hours)
                .put("scores", scoreRows(scores))
                .put("source", escape(source))
                .put("job", escape(job))
                .fill();
    }

    private static String lead(List<Score> scores) {
        Score simplest = scores.get(0);
        Score best = scores.stream()
                .min(Comparator.comparingDouble(Score::rootMeanSquare))
                .orElseThrow();
        double gain = 1 - best.rootMeanSquare() / simplest.rootMeanSquare();
        return best.equals(simplest)
                ? "Nothing that was tried forecasts a delay better than the mean of all."
                : "The best forecast looks at " + best.model() + ": it is off by "
                        + String.format(Locale.ENGLISH, "%.1f", 100 * gain)
                        + "% less than one that says the same of every flight. Most of a delay is chance.";
    }

    private static String kindRows(List<AirportKind> kinds) {
        TreeMap<Integer, List<AirportKind>> byKind =
                kinds.stream().collect(Collectors.groupingBy(AirportKind::kind, TreeMap::new, Collectors.toList()));
        StringBuilder rows = new StringBuilder();
        byKind.forEach((kind, airports) -> rows.append("<tr><td>")
                .append((char) ('A' + kind))
                .append("</td><td class=\"n\">")
                .append(airports.size())
                .append(minutes(airports, PartOfDay.MORNING))
                .append(minutes(airports, PartOfDay.EVENING))
                .append("</td><td>")
                .append(escape(airports.stream().map(AirportKind::airport).collect(Collectors.joining(", "))))
                .append("</td></tr>\n"));
        return rows.toString();
    }

    private static String minutes(List<AirportKind> airports, PartOfDay part) {
        double mean = airports.stream()
                .mapToDouble(airport -> airport.profile().get(part.ordinal()))
                .average()
                .orElse(0);
        return "</td><td class=\"n\">" + tenths(mean) + " min";
    }

    private static String scoreRows(List<Score> scores) {
        StringBuilder rows = new StringBuilder();
        scores.forEach(score -> rows.append("<tr><td>")
                .append(escape(score.model()))
                .append("</td><td class=\"n\">")
                .append(hundredths(score.rootMeanSquare()))
                .append(" min</td><td class=\"n\">")
                .append(hundredths(score.meanAbsolute()))
                .append(" min</td></tr>\n"));
        return rows.toString();
    }

    private static String hundredths(double minutes) {
        return String.format(Locale.ENGLISH, "%.2f", minutes);
    }
}
