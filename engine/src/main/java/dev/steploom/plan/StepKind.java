package dev.steploom.plan;

/** How many times a step of the plan runs. */
public enum StepKind {
    /** Once. */
    PLAIN,
    /** Once per mapping key of a dynamic output; its key ends in {@code [?]} until then. */
    MAPPED,
    /** Once, after all keys of a dynamic output are known. */
    COLLECT
}
