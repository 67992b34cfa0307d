/** Days of weather: from rows of a file to values that were checked. */
@NullMarked
package dev.steploom.examples.weather.data;

import org.jspecify.annotations.NullMarked;
