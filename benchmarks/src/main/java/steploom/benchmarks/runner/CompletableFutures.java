package steploom.benchmarks.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import steploom.benchmarks.shape.Shape;

/**
 * Bare futures: {@code thenApply} where a step reads one value, {@code thenCombine} where it reads two, {@code allOf} and
 * {@code thenApply} where it reads more. The graph is built on an incomplete future, which is then completed; both are timed,
 * as a future runs only once. Completion works off its stack of dependents in a loop, so depth is no matter.
 */
public final class CompletableFutures implements Runner {
    /** The name of the peer that all ratios are to. */
    public static final String NAME = "completable-future";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PreparedRun prepare(Shape shape, Work work) {
        return () -> {
            CompletableFuture<Void> start = new CompletableFuture<>();
            CompletableFuture<Integer> last = build(shape, work, start);
            start.complete(null);
            return last.join();
        };
    }

    private static CompletableFuture<Integer> build(Shape shape, Work work, CompletableFuture<Void> start) {
        List<CompletableFuture<Integer>> futures = new ArrayList<>(shape.steps());
        for (int step = 0; step < shape.steps(); step++) {
            futures.add(
                    switch (shape.reads(step)) {
                        case 0 -> start.thenApply(nothing -> work.one());
                        case 1 -> futures.get(shape.read(step, 0)).thenApply(work::next);
                        case 2 ->
                            futures.get(shape.read(step, 0)).thenCombine(futures.get(shape.read(step, 1)), work::add);
                        default -> all(shape, step, futures, work);
                    });
        }
        return futures.get(shape.steps() - 1);
    }

    private static CompletableFuture<Integer> all(
            Shape shape, int step, List<CompletableFuture<Integer>> futures, Work work) {
        List<CompletableFuture<Integer>> read = new ArrayList<>(shape.reads(step));
        for (int i = 0; i < shape.reads(step); i++) {
            read.add(futures.get(shape.read(step, i)));
        }
        return CompletableFuture.allOf(read.toArray(new CompletableFuture<?>[0]))
                .thenApply(nothing ->
                        work.sum(read.stream().map(CompletableFuture::join).toList()));
    }
}
