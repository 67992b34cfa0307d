package dev.steploom.examples.flights.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Reads the table of airports. It is small and kept by hand, so a bad row in it stops the job. */
public final class AirportReader {
    private AirportReader() {}

    /**
     * Reads airports.
     *
     * @param csv a table with the columns iata, name, city, state, latitude and longitude
     * @return the airports by code
     * @throws IOException if the table cannot be read
     */
    public static Map<String, Airport> read(InputStream csv) throws IOException {
        Map<String, Airport> airports = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                airports.put(row.getField("iata"), airport(row));
            }
        }
        return Collections.unmodifiableMap(airports);
    }

    private static Airport airport(NamedCsvRecord row) throws IOException {
        try {
            return new Airport(
                    row.getField("iata"),
                    row.getField("name"),
                    row.getField("city"),
                    row.getField("state"),
                    Double.parseDouble(row.getField("latitude")),
                    Double.parseDouble(row.getField("longitude")));
        } catch (NumberFormatException e) {
            throw new IOException("line " + row.getStartingLineNumber() + " of the airports: " + e.getMessage(), e);
        }
    }
}
