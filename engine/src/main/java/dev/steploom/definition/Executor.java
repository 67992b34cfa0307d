package dev.steploom.definition;

/**
 * How the steps of a run are carried out: a value that says what, not how, so that a job can hold it, and a run can be
 * given another. Every executor gives the same results, outputs and events for each step; they differ in the order among
 * steps that do not wait for each other, and in time.
 */
public sealed interface Executor {
    /**
     * Returns the executor's name, as run config and pictures show it.
     *
     * @return such as {@code in_process}
     */
    String name();

    /**
     * Runs one step after the other, in the thread that asked for the run, in the reference's order.
     *
     * @return the executor
     */
    static InProcess inProcess() {
        return new InProcess();
    }

    /**
     * Runs steps on some threads at once. A step that becomes ready goes on in the thread that made it so; what is more
     * than that thread can do, idle threads take.
     *
     * @param threads how many, from 1; the thread that asked for the run is one of them
     * @return the executor
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    static Threads threads(int threads) {
        return new Threads(threads, StepLimits.NONE);
    }

    /**
     * Runs each ready step in a virtual thread, for steps that wait for something outside. It needs JDK 21 or later; an
     * older one refuses the run.
     *
     * @return the executor, which runs as many steps at once as are ready
     */
    static VirtualThreads virtualThreads() {
        return new VirtualThreads(StepLimits.NONE);
    }

    /** One thread. */
    record InProcess() implements Executor {
        @Override
        public String name() {
            return "in_process";
        }
    }

    /**
     * Some threads.
     *
     * @param threads how many, from 1
     * @param limits how many steps may run at once, by tag
     */
    record Threads(int threads, StepLimits limits) implements Executor {
        /**
         * Refuses fewer than one thread.
         *
         * @param threads how many, from 1
         * @param limits how many steps may run at once, by tag
         */
        public Threads {
            if (threads < 1) {
                throw new IllegalArgumentException(
                        "An executor of " + threads + " threads cannot run a step. Give it at least 1.");
            }
        }

        @Override
        public String name() {
            return "threads";
        }

        /**
         * Limits how many steps run at once.
         *
         * @param other the limits, in place of those there are
         * @return a copy with these limits
         */
        public Threads withLimits(StepLimits other) {
            return new Threads(threads, other);
        }
    }

    /**
     * A virtual thread for each step that is ready.
     *
     * @param limits how many steps may run at once, in all and by tag
     */
    record VirtualThreads(StepLimits limits) implements Executor {
        @Override
        public String name() {
            return "virtual_threads";
        }

        /**
         * Limits how many steps run at once.
         *
         * @param other the limits, in place of those there are
         * @return a copy with these limits
         */
        public VirtualThreads withLimits(StepLimits other) {
            return new VirtualThreads(other);
        }
    }
}
