package dev.steploom.examples.forecast;

import java.util.List;

/**
 * What an airport is like, found among others that are like it.
 *
 * @param airport its code
 * @param kind the number of its kind, from 0
 * @param flights how many flights left it
 * @param profile the mean delay by {@link PartOfDay}, in minutes
 */
public record AirportKind(String airport, int kind, int flights, List<Double> profile) {}
