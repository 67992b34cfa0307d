/** The Seattle weather job: a partition for each month, a summary in a file for each, and a chart over all of them. */
@NullMarked
package dev.steploom.examples.weather;

import org.jspecify.annotations.NullMarked;
