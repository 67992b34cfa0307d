package dev.steploom.examples.flights.stats;

import dev.steploom.examples.flights.data.Flight;
import java.util.List;

/**
 * The flights of one week.
 *
 * @param week the week
 * @param flights its flights
 */
public record WeekOfFlights(Week week, List<Flight> flights) {}
