package dev.steploom.examples.flights;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.steploom.definition.OpContext;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.examples.flights.data.Airport;
import dev.steploom.examples.flights.data.CheckedRows;
import dev.steploom.examples.flights.data.RawRow;
import dev.steploom.examples.flights.data.Reject;
import dev.steploom.examples.flights.data.RowChecker;
import dev.steploom.examples.report.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** The ops that tell good rows from bad ones and keep the bad ones. */
final class CheckOps {
    private CheckOps() {}

    static CheckedRows checkRows(OpContext context, List<RawRow> rows, Map<String, Airport> airports) {
        CheckedRows checked = RowChecker.check(rows, airports.keySet());
        context.log()
                .info(
                        "{} flights, {} rejects",
                        Words.count(checked.flights().size()),
                        Words.count(checked.rejects().size()));
        return checked;
    }

    static String writeRejects(OpContext context, List<Reject> rejects) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("row", "reason", "detail", "text");
            for (Reject reject : rejects) {
                csv.writeRecord(String.valueOf(reject.row()), reject.reason().label(), reject.detail(), reject.text());
            }
        }
        String place = context.resource(FlightDelaysGraph.REPORTS).write("rejects.csv", text.toString());
        context.materialize(AssetMaterialization.of("flight_rejects")
                .withDescription("The rows that were left out, with a reason each")
                .withMetadata(Map.<String, Object>of("rows", rejects.size(), "place", place)));
        context.log().info("{} rows in rejects.csv", Words.count(rejects.size()));
        return place;
    }
}
