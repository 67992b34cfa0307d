package dev.steploom.execution;

/**
 * Stands in a slot for a value that a manager keeps.
 *
 * @param runId the run that emitted it
 */
record StoredValue(String runId) {}
