/** Notebooks of Java: read, converted, run cell by cell in a JVM of their own, and kept with what came of it. */
@NullMarked
package dev.steploom.jshell.notebook;

import org.jspecify.annotations.NullMarked;
