package dev.steploom.examples.flights.report;

import dev.steploom.examples.flights.stats.Delays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes every number behind the report as JSON, for those who want to check or use them. */
final class NumbersJson {
    private NumbersJson() {}

    static String write(ReportData data) {
        List<Map<String, Object>> weeks = new ArrayList<>();
        data.summary()
                .weeks()
                .forEach(week -> weeks.add(row("week", week.week().monday().toString(), week.total())));
        List<Map<String, Object>> routes = new ArrayList<>();
        data.summary()
                .routes()
                .forEach((route, delays) ->
                        routes.add(row("route", route.origin() + "-" + route.destination(), delays)));
        List<Map<String, Object>> airports = new ArrayList<>();
        data.summary().airports().forEach((code, delays) -> airports.add(row("airport", code, delays)));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("total", row("rows", data.rows(), data.summary().total()));
        all.put("weeks", weeks);
        all.put("routes", routes);
        all.put("airports", airports);
        // Inside a script element only this sign could end it.
        return JsonMapper.shared().writeValueAsString(all).replace("<", "\\u003c");
    }

    private static Map<String, Object> row(String kind, Object name, Delays delays) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(kind, name);
        row.put("flights", delays.flights());
        row.put("mean", delays.mean());
        row.put("late", delays.late());
        return row;
    }
}
