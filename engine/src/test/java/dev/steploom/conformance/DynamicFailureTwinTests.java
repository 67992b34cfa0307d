package dev.steploom.conformance;

import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Dynamic;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.conformance.Bodies.Branches;
import dev.steploom.conformance.Bodies.Kept;
import dev.steploom.definition.OpContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of area {@code dynamic} in which something fails, is skipped or is refused, in the typed API. */
class DynamicFailureTwinTests {
    private static final Op0<Dynamic<Integer>> D = op("d", Bodies::oneAndTwo);
    private static final Op1<Integer, Integer> M = op("m", Bodies::inc);
    private static final Op1<Integer, Integer> N = op("n", Bodies::inc);
    private static final Op1<List<Integer>, Integer> TOTAL = op("s", Bodies::total);
    private static final Op1<List<Integer>, List<List<Integer>>> LIST = op("s", Bodies::list);

    static int failOverTen(int x) throws UserError {
        return failOver(10, x);
    }

    static int failOver25(int x) throws UserError {
        return failOver(25, x);
    }

    private static int failOver(int limit, int x) throws UserError {
        if (x > limit) {
            throw new UserError("over");
        }
        return x;
    }

    static Dynamic<Integer> failAtOnce() throws UserError {
        throw new UserError("fail");
    }

    static Dynamic<Integer> failAfterTwo(OpContext context) throws UserError {
        context.emitDynamic("result", "a", 1);
        context.emitDynamic("result", "b", 2);
        throw new UserError("after dynamic");
    }

    static Dynamic<Integer> emitPlain(OpContext context) {
        context.emit("result", 1);
        return Bodies.letters();
    }

    static int emitDynamic(OpContext context) {
        context.emitDynamic("result", "a", 1);
        return 1;
    }

    static Dynamic<Integer> oneLetter(int x) {
        return Bodies.letters(x);
    }

    static int weigh(List<Integer> xs, int y) {
        return Bodies.total(xs) + y;
    }

    @TestFactory
    Stream<DynamicTest> areAsRecorded() {
        return Twins.testsOf(DynamicFailureTwinTests.class);
    }

    @Twin("dynamic/mapped_fail")
    static Job<?> mappedFail() {
        Op0<Dynamic<Integer>> d = op("d", () -> Bodies.letters(1, 20, 3));
        Op1<Integer, Integer> m = op("m", DynamicFailureTwinTests::failOverTen);

        return job("mapped_fail", () -> {
            LIST.call(each(d.call()).map(m).map(N).collect());
        });
    }

    @Twin("dynamic/some_skip")
    static Job<?> someSkip() {
        Op0<Dynamic<Integer>> d = op("d", () -> Bodies.letters(1, 20, 3));
        Op1<Integer, Kept> m = op("m", Bodies::keepUpToTen);

        return job("some_skip", () -> {
            LIST.call(
                    each(d.call()).map(x -> m.call(x).opt(Kept::result)).map(N).collect());
        });
    }

    @Twin("dynamic/mapped_fail_and_skip")
    static Job<?> mappedFailAndSkip() {
        Op0<Dynamic<Integer>> d = op("d", () -> Bodies.letters(1, 20, 30));
        Op1<Integer, Integer> m = op("m", DynamicFailureTwinTests::failOver25);
        Op1<Integer, Kept> n = op("n", Bodies::keepUpToTen);

        return job("mapped_fail_and_skip", () -> {
            LIST.call(
                    each(d.call()).map(m).map(x -> n.call(x).opt(Kept::result)).collect());
        });
    }

    @Twin("dynamic/source_failed")
    static Job<?> sourceFailed() {
        return collected("source_failed", op("d", DynamicFailureTwinTests::failAtOnce));
    }

    @Twin("dynamic/source_fails_after")
    static Job<?> sourceFailsAfter() {
        return collected("source_fails_after", op("d", DynamicFailureTwinTests::failAfterTwo));
    }

    private static Job<?> collected(String name, Op0<Dynamic<Integer>> d) {
        return job(name, () -> {
            LIST.call(each(d.call()).map(M).collect());
        });
    }

    @Twin("dynamic/source_skipped")
    static Job<?> sourceSkipped() {
        Op0<Branches> b = op("b", Bodies::neither);
        Op1<Integer, Dynamic<Integer>> d = op("d", DynamicFailureTwinTests::oneLetter);

        return job("source_skipped", () -> {
            LIST.call(each(d.call(b.call().opt(Branches::l))).map(M).collect());
        });
    }

    @Twin("dynamic/plain_output_for_dynamic")
    static Job<?> plainOutputForDynamic() {
        Op0<Dynamic<Integer>> d = op("d", DynamicFailureTwinTests::emitPlain);

        return job("plain_output_for_dynamic", () -> {
            each(d.call()).map(M);
        });
    }

    @Twin("dynamic/dynamic_for_plain")
    static Job<?> dynamicForPlain() {
        Op0<Integer> d = op("d", DynamicFailureTwinTests::emitDynamic);

        return job("dynamic_for_plain", () -> {
            M.call(d.call());
        });
    }

    @Twin(value = "dynamic/nested_dynamic", refusal = "A dynamic output cannot run for each value of another")
    static Job<?> nestedDynamic() {
        Op1<Integer, Dynamic<Integer>> e = op("e", DynamicFailureTwinTests::oneLetter);

        return job("nested_dynamic", () -> {
            each(D.call()).map(x -> each(e.call(x)).map(M));
        });
    }

    @Twin(value = "dynamic/two_sources_one_step", refusal = "A dynamic output cannot run for each value of another")
    static Job<?> twoSourcesOneStep() {
        Op0<Dynamic<Integer>> e = op("e", () -> Bodies.letters(2));
        Op2<Integer, Integer, Integer> m = op("m", Bodies::sum);

        return job("two_sources_one_step", () -> {
            each(D.call()).map(x -> each(e.call()).map(y -> m.call(x, y)));
        });
    }

    @Twin(
            value = "dynamic/collect_and_map_mixed",
            refusal = "op 's' cannot both collect one dynamic output and run for each key of another")
    static Job<?> collectAndMapMixed() {
        Op2<List<Integer>, Integer, Integer> s = op("s", DynamicFailureTwinTests::weigh);

        return job("collect_and_map_mixed", () -> {
            var values = each(D.call());
            var mapped = values.map(M).collect();
            values.map(y -> s.call(mapped, y));
        });
    }

    @Twin(value = "dynamic/fan_in_of_dynamic", refusal = "downstream of a dynamic output, as one of several sources")
    static Job<?> fanInOfDynamic() {
        Op0<Integer> c = op("c", Bodies::one);

        return job("fan_in_of_dynamic", () -> {
            var one = c.call();
            each(D.call()).map(x -> TOTAL.call(all(x, one)));
        });
    }
}
