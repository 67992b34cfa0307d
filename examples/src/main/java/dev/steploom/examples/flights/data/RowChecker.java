package dev.steploom.examples.flights.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells good rows from bad ones. */
public final class RowChecker {
    private final Set<String> airports;
    private final Map<Flight, Integer> firstSeen = new HashMap<>();

    private RowChecker(Set<String> airports) {
        this.airports = airports;
    }

    /**
     * Checks every row.
     *
     * @param rows the rows of a file
     * @param airports the codes of the airports there are
     * @return the flights, and the rejects with a reason each
     */
    public static CheckedRows check(List<RawRow> rows, Set<String> airports) {
        RowChecker checker = new RowChecker(airports);
        List<Flight> flights = new ArrayList<>(rows.size());
        List<Reject> rejects = new ArrayList<>();
        for (RawRow row : rows) {
            try {
                flights.add(checker.check(row));
            } catch (BadRow bad) {
                rejects.add(bad.of(row));
            }
        }
        return new CheckedRows(List.copyOf(flights), List.copyOf(rejects));
    }

    private Flight check(RawRow row) throws BadRow {
        Flight flight = RowParser.parse(row);
        if (flight.distance() < 0) {
            throw new BadRow(Reason.NEGATIVE_DISTANCE, "distance is " + flight.distance());
        }
        known("origin", flight.origin());
        known("destination", flight.destination());
        Integer first = firstSeen.putIfAbsent(flight, row.number());
        if (first != null) {
            throw new BadRow(Reason.DUPLICATE, "same as row " + first);
        }
        return flight;
    }

    private void known(String end, String code) throws BadRow {
        if (!airports.contains(code)) {
            throw new BadRow(Reason.UNKNOWN_AIRPORT, end + " is " + code);
        }
    }
}
