package steploom.benchmarks.runner;

import static dev.steploom.Steploom.op;

import dev.steploom.Dynamic;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import java.util.Collections;
import java.util.List;

/**
 * The ops of which a shape's job consists.
 *
 * @param one reads nothing
 * @param next reads one value
 * @param add reads two
 * @param sum reads any number
 * @param fan emits as many ones as a shape has steps, but two
 */
record ShapeOps(
        Op0<Integer> one,
        Op1<Integer, Integer> next,
        Op2<Integer, Integer, Integer> add,
        Op1<List<Integer>, Integer> sum,
        Op0<Dynamic<Integer>> fan) {

    static ShapeOps typed(Work work, int steps) {
        return new ShapeOps(op(work::one), op(work::next), op(work::add), op(work::sum), fan(work, steps));
    }

    /** Ops of objects: the casts are here, since the engine knows no type to check. */
    @SuppressWarnings("unchecked") // an Out of any object stands for the number that it will be
    static ShapeOps untyped(Work work, int steps) {
        Op0<?> one = op("one", () -> (Object) work.one());
        Op1<?, ?> next = op("next", (Object number) -> (Object) work.next((Integer) number));
        Op2<?, ?, ?> add = op("add", (Object a, Object b) -> (Object) work.add((Integer) a, (Integer) b));
        Op1<?, ?> sum = op("sum", (Object numbers) -> (Object) work.sum((List<Integer>) numbers));
        return new ShapeOps(
                (Op0<Integer>) one,
                (Op1<Integer, Integer>) next,
                (Op2<Integer, Integer, Integer>) add,
                (Op1<List<Integer>, Integer>) sum,
                fan(work, steps));
    }

    private static Op0<Dynamic<Integer>> fan(Work work, int steps) {
        return op("fan", () -> Dynamic.of(Collections.nCopies(steps - 2, work.one())));
    }
}
