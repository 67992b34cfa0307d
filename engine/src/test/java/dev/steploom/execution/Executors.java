package dev.steploom.execution;

import dev.steploom.definition.Executor;
import dev.steploom.definition.StepLimits;
import java.util.stream.Stream;

/** The executors that run steps in several threads, as far as the running JVM has them. */
final class Executors {
    static final boolean HAS_VIRTUAL_THREADS = Runtime.version().feature() >= 21;

    private Executors() {}

    /** Executors on which as many steps run at once as asked for; those with limits share one queue. */
    static Stream<Executor> of(int concurrent) {
        StepLimits limits = StepLimits.maxConcurrent(concurrent).withTag("team", concurrent);
        Stream<Executor> threads = Stream.of(
                Executor.threads(concurrent), Executor.threads(concurrent).withLimits(limits));
        return HAS_VIRTUAL_THREADS
                ? Stream.concat(
                        threads,
                        Stream.of(
                                Executor.virtualThreads(),
                                Executor.virtualThreads().withLimits(limits)))
                : threads;
    }

    static Stream<Executor> two() {
        return of(2);
    }

    static Stream<Executor> eight() {
        return of(8);
    }
}
