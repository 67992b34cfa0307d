/** What a value looks like: in a cell of a notebook, and in whatever else can show pictures. */
@NullMarked
package dev.steploom.jshell.notebook.display;

import org.jspecify.annotations.NullMarked;
