package dev.steploom.examples.flights;

import dev.steploom.definition.OpContext;
import dev.steploom.examples.flights.data.Airport;
import dev.steploom.examples.flights.data.AirportReader;
import dev.steploom.examples.flights.data.RawRow;
import dev.steploom.examples.flights.data.RowSplitter;
import dev.steploom.examples.report.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The ops that read. */
final class ReadOps {
    private ReadOps() {}

    static List<RawRow> readFlights(OpContext context) throws IOException {
        try (InputStream flights = context.resource(FlightDelaysGraph.SOURCE).flights()) {
            List<RawRow> rows = RowSplitter.split(flights.readAllBytes());
            context.log().info("{} rows", Words.count(rows.size()));
            return rows;
        }
    }

    static Map<String, Airport> readAirports(OpContext context) throws IOException {
        try (InputStream table = context.resource(FlightDelaysGraph.SOURCE).airports()) {
            Map<String, Airport> airports = AirportReader.read(table);
            context.log().info("{} airports", Words.count(airports.size()));
            return airports;
        }
    }
}
