package dev.steploom.examples.flights.report;

import static dev.steploom.examples.report.Words.count;
import static dev.steploom.examples.report.Words.escape;
import static dev.steploom.examples.report.Words.percent;
import static dev.steploom.examples.report.Words.tenths;

import dev.steploom.examples.flights.data.Reason;
import dev.steploom.examples.flights.data.Reject;
import dev.steploom.examples.flights.stats.AirportDelays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes the report's tables. */
final class Tables {
    private static final int SHOWN_REJECTS = 50;

    private Tables() {}

    static String airports(List<AirportDelays> busiest) {
        StringBuilder html = new StringBuilder("<table><thead><tr><th>Airport<th>State<th class=\"n\">Flights"
                + "<th class=\"n\">Mean delay, min<th class=\"n\">Late &gt; 15 min</tr></thead><tbody>\n");
        for (AirportDelays airport : busiest) {
            html.append("<tr><td>").append(escape(airport.airport().place()));
            html.append("<td>").append(escape(airport.airport().state()));
            html.append("<td class=\"n\">").append(count(airport.delays().flights()));
            html.append("<td class=\"n\">").append(tenths(airport.delays().mean()));
            html.append("<td class=\"n\">").append(percent(airport.delays().lateShare()));
            html.append("</tr>\n");
        }
        return html.append("</tbody></table>\n").toString();
    }

    static String rejects(List<Reject> rejects) {
        if (rejects.isEmpty()) {
            return "";
        }
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        rejects.forEach(reject -> counts.merge(reject.reason(), 1, Integer::sum));
        StringBuilder html = new StringBuilder("<ul>\n");
        counts.forEach((reason, count) -> html.append("<li>%s: %s\n".formatted(reason.label(), count(count))));
        html.append("</ul>\n<details><summary>The first rows that were left out</summary>\n");
        html.append("<table><thead><tr><th class=\"n\">Row<th>Reason<th>Detail<th>Text</tr></thead><tbody>\n");
        for (Reject reject : rejects.subList(0, Math.min(SHOWN_REJECTS, rejects.size()))) {
            html.append("<tr><td class=\"n\">").append(count(reject.row()));
            html.append("<td>").append(reject.reason().label());
            html.append("<td>").append(escape(reject.detail()));
            html.append("<td><code>").append(escape(reject.text())).append("</code></tr>\n");
        }
        return html.append("</tbody></table></details>\n").toString();
    }
}
