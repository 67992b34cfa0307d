/** When to fly: kinds of airports and a forecast of delays, found in two notebooks that are ops of a job. */
@NullMarked
package dev.steploom.examples.forecast;

import org.jspecify.annotations.NullMarked;
