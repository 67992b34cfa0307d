/** A job whose analysis is a notebook. */
@NullMarked
package dev.steploom.examples.notebooks;

import org.jspecify.annotations.NullMarked;
