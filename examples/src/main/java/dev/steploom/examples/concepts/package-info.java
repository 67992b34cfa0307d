/** The patterns that jobs are made of, one small class each. */
@NullMarked
package dev.steploom.examples.concepts;

import org.jspecify.annotations.NullMarked;
