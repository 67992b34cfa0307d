/** Graphs as plain numbers: what every runner is given. */
@NullMarked
package steploom.benchmarks.shape;

import org.jspecify.annotations.NullMarked;
