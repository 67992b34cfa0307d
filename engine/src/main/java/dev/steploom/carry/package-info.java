/**
 * Jobs carried out of an interactive session into another JVM: their classes, and the state that they reach.
 *
 * @serial exclude
 */
@NullMarked
package dev.steploom.carry;

import org.jspecify.annotations.NullMarked;
