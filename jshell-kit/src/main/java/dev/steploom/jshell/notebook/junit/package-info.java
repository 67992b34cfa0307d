/** Notebooks as tests in JUnit: each cell of code is a test. It needs {@code junit-jupiter-api}, which is not brought along. */
@NullMarked
package dev.steploom.jshell.notebook.junit;

import org.jspecify.annotations.NullMarked;
