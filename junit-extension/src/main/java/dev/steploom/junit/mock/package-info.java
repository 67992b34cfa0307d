/** Mocks and spies as resources, and which step called what on them. */
@NullMarked
package dev.steploom.junit.mock;

import org.jspecify.annotations.NullMarked;
