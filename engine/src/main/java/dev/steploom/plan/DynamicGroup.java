package dev.steploom.plan;

/**
 * Steps that cannot be laid out before certain dynamic outputs are known.
 *
 * @param sources the steps that must end first
 * @param steps the mapped and collecting steps that wait for them, in plan order
 */
@SuppressWarnings("ArrayRecordComponent")
public record DynamicGroup(int[] sources, int[] steps) {}
