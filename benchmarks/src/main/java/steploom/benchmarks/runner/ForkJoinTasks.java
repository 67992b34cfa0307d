package steploom.benchmarks.runner;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import steploom.benchmarks.shape.Shape;

/**
 * Tasks of a {@link ForkJoinPool}, one a step: each counts down those that read its value, forks what became ready, and goes
 * on with the last of them itself. Who reads whom is prepared; tasks and counts belong to the run.
 */
public final class ForkJoinTasks implements Runner {
    private final String name;
    private final ForkJoinPool pool;

    /**
     * Makes a pool of its own, whose idle threads end by themselves.
     *
     * @param threads how many
     */
    public ForkJoinTasks(int threads) {
        this.name = "fork-join(" + threads + ")";
        this.pool = new ForkJoinPool(threads);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PreparedRun prepare(Shape shape, Work work) {
        Successors successors = Successors.of(shape);
        return () -> {
            Graph graph = new Graph(shape, work, successors);
            pool.invoke(new Sources(graph));
            return graph.values[shape.steps() - 1];
        };
    }

    private static final class Graph {
        private static final VarHandle COUNT = MethodHandles.arrayElementVarHandle(int[].class);

        final Shape shape;
        final Work work;
        final Successors successors;
        final int[] values;
        final int[] pending;
        final Step last;

        Graph(Shape shape, Work work, Successors successors) {
            this.shape = shape;
            this.work = work;
            this.successors = successors;
            this.values = new int[shape.steps()];
            this.pending = successors.pending();
            this.last = new Step(this, shape.steps() - 1);
        }

        /** Counting down is what makes the values read visible to the thread that goes on. */
        boolean becomesReady(int step) {
            return (int) COUNT.getAndAdd(pending, step, -1) == 1;
        }

        void fork(int step) {
            (step == last.step ? last : new Step(this, step)).fork();
        }
    }

    /** Forks all steps that read nothing, and ends when the last step has run. */
    private static final class Sources extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final transient Graph graph;

        Sources(Graph graph) {
            this.graph = graph;
        }

        @Override
        protected void compute() {
            for (int step = 0; step < graph.shape.steps(); step++) {
                if (graph.shape.reads(step) == 0) {
                    graph.fork(step);
                }
            }
            graph.last.join();
        }
    }

    private static final class Step extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final transient Graph graph;
        private final int step;

        Step(Graph graph, int step) {
            this.graph = graph;
            this.step = step;
        }

        @Override
        protected void compute() {
            int at = step;
            while (at >= 0) {
                graph.values[at] = graph.work.step(graph.shape, at, graph.values);
                at = release(at);
            }
        }

        /** Forks the steps that became ready, but one: that is returned, or -1 if there is none. */
        private int release(int done) {
            int next = -1;
            for (int i = graph.successors.from(done); i < graph.successors.to(done); i++) {
                int successor = graph.successors.at(i);
                if (!graph.becomesReady(successor)) {
                    continue;
                }
                if (next < 0 && successor != graph.last.step) {
                    next = successor;
                } else {
                    graph.fork(successor);
                }
            }
            return next;
        }
    }
}
