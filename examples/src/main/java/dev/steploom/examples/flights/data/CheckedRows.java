package dev.steploom.examples.flights.data;

import dev.steploom.Outputs;
import java.util.List;

/**
 * The rows of a file, told apart.
 *
 * @param flights the good ones
 * @param rejects the bad ones, in the order of the file
 */
@Outputs
public record CheckedRows(List<Flight> flights, List<Reject> rejects) {}
