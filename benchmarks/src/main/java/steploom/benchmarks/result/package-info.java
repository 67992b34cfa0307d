/** Measurements, and the files that hold them. */
@NullMarked
package steploom.benchmarks.result;

import org.jspecify.annotations.NullMarked;
