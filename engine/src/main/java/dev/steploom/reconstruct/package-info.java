/** Pointers to jobs that cross process boundaries: made here, written as JSON, followed in another JVM. */
@NullMarked
package dev.steploom.reconstruct;

import org.jspecify.annotations.NullMarked;
