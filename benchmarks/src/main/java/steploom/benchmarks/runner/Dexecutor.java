package steploom.benchmarks.runner;

import com.github.dexecutor.core.DefaultDexecutor;
import com.github.dexecutor.core.DexecutorConfig;
import com.github.dexecutor.core.ExecutionConfig;
import com.github.dexecutor.core.task.Task;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import steploom.benchmarks.shape.Shape;

/**
 * Dexecutor: dependencies between ids, tasks from a provider, results of other tasks through {@code getResult}. It runs a
 * graph once, so the graph belongs to the run. Before a run it walks the whole graph by recursion to look for cycles, which
 * limits depth.
 */
public final class Dexecutor implements Runner {
    private static final int MAX_STEPS = 1_000;

    private final ExecutorService threads;

    /**
     * Makes a pool of daemon threads.
     *
     * @param threads how many
     */
    public Dexecutor(int threads) {
        this.threads = Executors.newFixedThreadPool(threads, body -> {
            Thread thread = new Thread(body, "dexecutor");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public String name() {
        return "dexecutor";
    }

    @Override
    public boolean takes(Shape shape) {
        return shape.steps() <= MAX_STEPS;
    }

    @Override
    public PreparedRun prepare(Shape shape, Work work) {
        return () -> {
            int[] result = new int[1];
            var dexecutor = new DefaultDexecutor<>(
                    new DexecutorConfig<Integer, Integer>(threads, id -> new Step(shape, work, id, result)));
            for (int step = 0; step < shape.steps(); step++) {
                for (int i = 0; i < shape.reads(step); i++) {
                    dexecutor.addDependency(shape.read(step, i), step);
                }
            }
            dexecutor.execute(ExecutionConfig.TERMINATING);
            return result[0];
        };
    }

    private static final class Step extends Task<Integer, Integer> {
        private static final long serialVersionUID = 1;
        private final transient Shape shape;
        private final transient Work work;
        private final int step;
        private final transient int[] result;

        Step(Shape shape, Work work, int step, int[] result) {
            this.shape = shape;
            this.work = work;
            this.step = step;
            this.result = result;
        }

        @Override
        public Integer execute() {
            int value = switch (shape.reads(step)) {
                case 0 -> work.one();
                case 1 -> work.next(read(0));
                case 2 -> work.add(read(0), read(1));
                default ->
                    work.sum(IntStream.range(0, shape.reads(step))
                            .mapToObj(this::read)
                            .toList());
            };
            if (step == shape.steps() - 1) {
                result[0] = value;
            }
            return value;
        }

        private Integer read(int place) {
            return getResult(shape.read(step, place)).getResult();
        }
    }
}
