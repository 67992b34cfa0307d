/** The JVM behind a notebook: runs the snippets of cells, so that none of them can stop or hold up the one that asks. */
@NullMarked
package dev.steploom.jshell.notebook.worker;

import org.jspecify.annotations.NullMarked;
