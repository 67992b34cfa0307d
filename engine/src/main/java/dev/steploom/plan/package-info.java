/** A job under one run config as a flat, numbered, array-based plan of steps. */
@NullMarked
package dev.steploom.plan;

import org.jspecify.annotations.NullMarked;
