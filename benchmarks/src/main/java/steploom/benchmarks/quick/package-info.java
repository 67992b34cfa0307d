/** A look at the figures in less than a minute, without forks. */
@NullMarked
package steploom.benchmarks.quick;

import org.jspecify.annotations.NullMarked;
