/** Many tests, run by JUnit's launcher in this JVM, as a build or an IDE runs them. */
@NullMarked
package steploom.benchmarks.junit;

import org.jspecify.annotations.NullMarked;
