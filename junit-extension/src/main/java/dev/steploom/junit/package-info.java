/** Tests of jobs in JUnit. */
@NullMarked
package dev.steploom.junit;

import org.jspecify.annotations.NullMarked;
