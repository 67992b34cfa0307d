/** Tells what became slower from one result file to another. */
@NullMarked
package steploom.benchmarks.regression;

import org.jspecify.annotations.NullMarked;
