/** Reads flights and airports, row by row, and tells good rows from bad ones. */
@NullMarked
package dev.steploom.examples.flights.data;

import org.jspecify.annotations.NullMarked;
