package dev.steploom.examples.flights.report;

import dev.steploom.examples.flights.data.Airport;
import dev.steploom.examples.flights.data.Reject;
import dev.steploom.examples.flights.stats.AirportDelays;
import dev.steploom.examples.flights.stats.Summary;
import dev.steploom.examples.flights.stats.WorstRoutes;
import java.util.Collection;
import java.util.List;

/**
 * What the report shows.
 *
 * @param summary the sums
 * @param busiest the airports that have flights, the busiest first
 * @param worst the routes with the highest mean delay, the worst first
 * @param rejects the rows that were refused
 * @param allAirports all airports there are; they draw the country
 */
public record ReportData(
        Summary summary,
        List<AirportDelays> busiest,
        WorstRoutes worst,
        List<Reject> rejects,
        Collection<Airport> allAirports) {

    /**
     * Counts the rows of the file.
     *
     * @return good and bad ones together
     */
    public int rows() {
        return summary.total().flights() + rejects.size();
    }
}
