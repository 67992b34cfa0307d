package dev.steploom.examples.flights.data;

import java.time.LocalDateTime;

/**
 * A flight.
 *
 * @param time when it was to leave
 * @param delay minutes late; negative if early
 * @param distance miles
 * @param origin the airport it left, an IATA code
 * @param destination the airport it went to, an IATA code
 */
public record Flight(LocalDateTime time, int delay, int distance, String origin, String destination) {}
