/**
 * Measures what a step costs, and what others take for the same graph.
 *
 * <p>These packages are outside of {@code dev.steploom} on purpose. Where engine and benchmarks are one jar, the engine tells
 * its own stack frames from the user's by the package's name, and capturing a job is measured as a user's code sees it.
 */
@NullMarked
package steploom.benchmarks;

import org.jspecify.annotations.NullMarked;
