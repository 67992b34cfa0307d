/** Draws the report: one HTML page that needs nothing else. */
@NullMarked
package dev.steploom.examples.flights.report;

import org.jspecify.annotations.NullMarked;
