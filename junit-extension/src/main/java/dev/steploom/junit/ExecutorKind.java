package dev.steploom.junit;

/** The executors that {@link JobTest#executors} offers; {@link JobTest#executorSource} brings others. */
public enum ExecutorKind {
    /** One step after the other, in the thread of the test. */
    IN_PROCESS,
    /** Four threads. */
    THREADS,
    /** A virtual thread for each step that is ready; before JDK 21 the invocation is disabled. */
    VIRTUAL_THREADS
}
