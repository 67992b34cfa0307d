package dev.steploom.examples.flights;

import dev.steploom.definition.OpContext;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.examples.flights.data.Airport;
import dev.steploom.examples.flights.data.Reject;
import dev.steploom.examples.flights.report.ReportData;
import dev.steploom.examples.flights.report.ReportPage;
import dev.steploom.examples.flights.stats.AirportDelays;
import dev.steploom.examples.flights.stats.Summary;
import dev.steploom.examples.flights.stats.WorstRoutes;
import dev.steploom.examples.report.Words;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The op that writes the report. */
final class ReportOps {
    private ReportOps() {}

    static String writeReport(
            OpContext context,
            Summary summary,
            List<AirportDelays> busiest,
            WorstRoutes worst,
            List<Reject> rejects,
            Map<String, Airport> airports)
            throws IOException {
        ReportData data = new ReportData(summary, busiest, worst, rejects, airports.values());
        String source = context.resource(FlightDelaysGraph.SOURCE).description();
        String page = ReportPage.write(data, source, context.jobName());
        String place = context.resource(FlightDelaysGraph.REPORTS).write("index.html", page);
        context.materialize(AssetMaterialization.of("flight_report")
                .withDescription("Delays per week, route and airport")
                .withMetadata(metadata(data, place)));
        context.log().info("{} kB of HTML", Words.count(page.length() / 1000));
        return place;
    }

    private static Map<String, Object> metadata(ReportData data, String place) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("rows_read", data.rows());
        metadata.put("rows_used", data.summary().total().flights());
        metadata.put("rows_rejected", data.rejects().size());
        metadata.put("weeks", data.summary().weeks().size());
        metadata.put("routes", data.summary().routes().size());
        metadata.put("airports", data.busiest().size());
        metadata.put("place", place);
        return metadata;
    }
}
