/** Runs everything once, so that it cannot rot. */
@NullMarked
package steploom.benchmarks.smoke;

import org.jspecify.annotations.NullMarked;
