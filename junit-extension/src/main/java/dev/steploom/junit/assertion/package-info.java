/** AssertJ assertions on runs, their steps and events, on plans and on jobs. */
@NullMarked
package dev.steploom.junit.assertion;

import org.jspecify.annotations.NullMarked;
