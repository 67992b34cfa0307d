/** What a month's weather comes to. */
@NullMarked
package dev.steploom.examples.weather.stats;

import org.jspecify.annotations.NullMarked;
