/** Draws a result file as a page that needs nothing else. */
@NullMarked
package steploom.benchmarks.report;

import org.jspecify.annotations.NullMarked;
