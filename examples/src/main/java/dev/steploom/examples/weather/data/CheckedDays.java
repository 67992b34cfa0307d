package dev.steploom.examples.weather.data;

import dev.steploom.Outputs;
import java.util.List;

/**
 * The rows of a month, told apart.
 *
 * @param days the good ones
 * @param rejects the bad ones, in the order of the file
 */
@Outputs
public record CheckedDays(List<Day> days, List<Reject> rejects) {}
