package dev.steploom.execution;

import dev.steploom.definition.Executor;

/** Runs the steps of one run until none is left, or the run is to halt. */
interface StepLoop {
    void runSteps();

    /** Whether steps run in other threads than the one that asked for the run. */
    default boolean isParallel() {
        return true;
    }

    static StepLoop of(Executor executor, Run run, LogWriter log, Halt halt) {
        if (executor instanceof Executor.VirtualThreads virtual) {
            return new VirtualThreadLoop(run, halt, virtual.limits());
        }
        if (executor instanceof Executor.Threads threads) {
            int count = Math.min(threads.threads(), threads.limits().maxConcurrent());
            boolean ordered = run.state().plan.settings().hasPriorities()
                    || !threads.limits().tags().isEmpty();
            if (count > 1) {
                return ordered ? new QueueLoop(run, halt, count, threads.limits()) : new StealingLoop(run, halt, count);
            }
        }
        return new SequentialLoop(run, log, halt);
    }
}
