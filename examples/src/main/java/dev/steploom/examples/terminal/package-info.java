/** Talking to who started a job: lines, tables and progress. */
@NullMarked
package dev.steploom.examples.terminal;

import org.jspecify.annotations.NullMarked;
