package dev.steploom.examples.flights.stats;

import dev.steploom.examples.flights.data.Airport;

/**
 * An airport and the delays of its flights.
 *
 * @param airport the airport
 * @param delays the flights that left or landed there
 */
public record AirportDelays(Airport airport, Delays delays) {}
