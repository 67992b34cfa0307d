/** The op selection language: clauses in, a subset of a graph out. */
@NullMarked
package dev.steploom.selection;

import org.jspecify.annotations.NullMarked;
