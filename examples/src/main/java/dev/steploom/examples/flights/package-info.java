/** The flight delays job: real flights in, a report with a chart and a map out. */
@NullMarked
package dev.steploom.examples.flights;

import org.jspecify.annotations.NullMarked;
