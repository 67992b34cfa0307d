/** Cells that run in this JVM, where they see its objects. */
@NullMarked
package dev.steploom.jshell.notebook.local;

import org.jspecify.annotations.NullMarked;
