/** Notebooks as ops: what a cell sees of its step, and how its results become the op's outputs. */
@NullMarked
package dev.steploom.jshell.notebook.op;

import org.jspecify.annotations.NullMarked;
