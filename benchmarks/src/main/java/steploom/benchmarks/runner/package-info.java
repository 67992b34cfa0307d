/** Runners of one and the same graph: Steploom and its peers, each as its own manual recommends. */
@NullMarked
package steploom.benchmarks.runner;

import org.jspecify.annotations.NullMarked;
