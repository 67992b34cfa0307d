/** Where outputs are kept for the steps downstream: in memory, in files, or where the user says. */
@NullMarked
package dev.steploom.io;

import org.jspecify.annotations.NullMarked;
