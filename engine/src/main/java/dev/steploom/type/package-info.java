/** Run-time types: what an input or output accepts, read from Java's generic types. */
@NullMarked
package dev.steploom.type;

import org.jspecify.annotations.NullMarked;
