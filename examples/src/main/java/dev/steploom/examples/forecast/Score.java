package dev.steploom.examples.forecast;

/**
 * How far a way of forecasting is off, on flights that it has not seen.
 *
 * @param model what it looks at
 * @param rootMeanSquare the root of the mean of the squares, in minutes
 * @param meanAbsolute the mean, in minutes
 */
public record Score(String model, double rootMeanSquare, double meanAbsolute) {}
