package dev.steploom.junit;

import dev.steploom.definition.Executor;

/** The executors that {@link JobTest#executors} offers; {@link JobTest#executorSource} brings others. */
public enum ExecutorKind {
    /** One step after the other, in the thread of the test. */
    IN_PROCESS(Executor.inProcess(), "in_process"),
    /** Four threads. */
    THREADS(Executor.threads(4), "threads(4)"),
    /** A virtual thread for each step that is ready; before JDK 21 the invocation is disabled. */
    VIRTUAL_THREADS(Executor.virtualThreads(), "virtual_threads");

    private final Executor executor;
    private final String label;

    ExecutorKind(Executor executor, String label) {
        this.executor = executor;
        this.label = label;
    }

    Executor executor() {
        return executor;
    }

    String label() {
        return label;
    }
}
