/** Adds up delays per week, route and airport. */
@NullMarked
package dev.steploom.examples.flights.stats;

import org.jspecify.annotations.NullMarked;
