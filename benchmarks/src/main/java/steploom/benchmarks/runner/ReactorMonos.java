package steploom.benchmarks.runner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import reactor.core.publisher.Mono;
import steploom.benchmarks.shape.Shape;

/**
 * Reactor: {@code map} where a step reads one value, {@code zip} where it reads more, and {@code cache} where more than one
 * step reads it, as its reference guide has it for results that are shared. A {@code Mono} with a cache runs once, so the
 * graph is assembled for each run. Subscribing and emitting go through the operators by recursion, so depth is limited by
 * the thread's stack.
 */
public final class ReactorMonos implements Runner {
    private static final int MAX_DEPTH = 1_000;

    @Override
    public String name() {
        return "reactor";
    }

    @Override
    public boolean takes(Shape shape) {
        return shape.depth() <= MAX_DEPTH;
    }

    @Override
    public PreparedRun prepare(Shape shape, Work work) {
        Successors successors = Successors.of(shape);
        return () -> build(shape, work, successors).blockOptional().orElseThrow();
    }

    private static Mono<Integer> build(Shape shape, Work work, Successors successors) {
        List<Mono<Integer>> monos = new ArrayList<>(shape.steps());
        for (int step = 0; step < shape.steps(); step++) {
            Mono<Integer> mono = switch (shape.reads(step)) {
                case 0 -> Mono.fromSupplier(work::one);
                case 1 -> monos.get(shape.read(step, 0)).map(work::next);
                case 2 -> Mono.zip(monos.get(shape.read(step, 0)), monos.get(shape.read(step, 1)), work::add);
                default -> all(shape, step, monos, work);
            };
            boolean shared = successors.to(step) - successors.from(step) > 1;
            monos.add(shared ? mono.cache() : mono);
        }
        return monos.get(shape.steps() - 1);
    }

    private static Mono<Integer> all(Shape shape, int step, List<Mono<Integer>> monos, Work work) {
        List<Mono<Integer>> read = new ArrayList<>(shape.reads(step));
        for (int i = 0; i < shape.reads(step); i++) {
            read.add(monos.get(shape.read(step, i)));
        }
        return Mono.zip(
                read,
                values ->
                        work.sum(Arrays.stream(values).map(Integer.class::cast).toList()));
    }
}
