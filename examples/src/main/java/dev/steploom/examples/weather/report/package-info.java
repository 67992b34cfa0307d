/** Draws the months as one HTML page that needs nothing else. */
@NullMarked
package dev.steploom.examples.weather.report;

import org.jspecify.annotations.NullMarked;
