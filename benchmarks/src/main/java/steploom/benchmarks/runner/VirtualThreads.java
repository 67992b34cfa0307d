package steploom.benchmarks.runner;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import steploom.benchmarks.shape.Shape;

/**
 * A virtual thread a step, on JDK 21 and later: each is submitted in the order of the steps and waits for the futures of
 * those that it reads, which is how blocking code is written for them.
 */
public final class VirtualThreads implements Runner {
    private static final int MAX_STEPS = 100_000;

    /**
     * Tells whether this JVM has virtual threads.
     *
     * @return true from JDK 21 on
     */
    public static boolean available() {
        return Runtime.version().feature() >= 21;
    }

    @Override
    public String name() {
        return "virtual-threads";
    }

    @Override
    public boolean takes(Shape shape) {
        return available() && shape.steps() <= MAX_STEPS;
    }

    @Override
    public PreparedRun prepare(Shape shape, Work work) {
        ExecutorService threads = newExecutor();
        return () -> {
            List<Future<Integer>> futures = new ArrayList<>(shape.steps());
            for (int step = 0; step < shape.steps(); step++) {
                int number = step;
                futures.add(threads.submit(() -> run(shape, number, work, futures)));
            }
            return futures.get(shape.steps() - 1).get();
        };
    }

    private static int run(Shape shape, int step, Work work, List<Future<Integer>> futures)
            throws ExecutionException, InterruptedException {
        return switch (shape.reads(step)) {
            case 0 -> work.one();
            case 1 -> work.next(futures.get(shape.read(step, 0)).get());
            case 2 ->
                work.add(
                        futures.get(shape.read(step, 0)).get(),
                        futures.get(shape.read(step, 1)).get());
            default -> {
                List<Integer> values = new ArrayList<>(shape.reads(step));
                for (int i = 0; i < shape.reads(step); i++) {
                    values.add(futures.get(shape.read(step, i)).get());
                }
                yield work.sum(values);
            }
        };
    }

    /** By reflection, since this module is compiled for JDK 17. */
    private static ExecutorService newExecutor() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException none) {
            throw new IllegalStateException(
                    "Virtual threads need JDK 21 or later; this is " + Runtime.version() + ".", none);
        }
    }
}
