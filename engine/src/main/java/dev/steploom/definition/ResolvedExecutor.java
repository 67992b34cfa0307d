package dev.steploom.definition;

/**
 * How the steps of a run are carried out, as its config says.
 *
 * @param executor what carries them out
 * @param retriesDisabled whether a step that is to be tried again fails instead
 */
public record ResolvedExecutor(Executor executor, boolean retriesDisabled) {}
