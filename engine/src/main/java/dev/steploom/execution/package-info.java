/** Runs a plan: scheduler, step runner, retries, cancellation, results. */
@NullMarked
package dev.steploom.execution;

import org.jspecify.annotations.NullMarked;
