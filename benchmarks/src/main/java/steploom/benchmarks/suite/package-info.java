/** The JMH suite. */
@NullMarked
package steploom.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
