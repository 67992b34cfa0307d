package dev.steploom.conformance;

import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Dynamic;
import dev.steploom.Graph1;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Out;
import dev.steploom.Outputs;
import dev.steploom.definition.OpContext;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of area {@code dynamic} in the typed API, except those in which something goes wrong or is skipped. */
class DynamicTwinTests {
    private static final Op0<Dynamic<Integer>> D = op("d", Bodies::oneAndTwo);
    private static final Op1<Integer, Integer> M = op("m", Bodies::inc);
    private static final Op1<List<Integer>, Integer> S = op("s", Bodies::total);

    @Outputs
    record Two(Dynamic<Integer> p, Dynamic<Integer> q) {}

    static Dynamic<Integer> unsorted() {
        return Bodies.keyed(new String[] {"k10", "k9", "k2", "k1", "k0"}, 1, 2, 3, 4, 5);
    }

    static List<Integer> fiveToSeven() {
        return List.of(5, 6, 7);
    }

    static List<Integer> same(List<Integer> xs) {
        return xs;
    }

    static Dynamic<Integer> fanOut(List<Integer> xs) {
        return Bodies.numbered(xs);
    }

    static int configured(OpContext context, int x) {
        return (Integer) context.config("n");
    }

    @TestFactory
    Stream<DynamicTest> areAsRecorded() {
        return Twins.testsOf(DynamicTwinTests.class);
    }

    @Twin("dynamic/map_1")
    static Job<?> mapOne() {
        return map(1);
    }

    @Twin("dynamic/map_2")
    static Job<?> mapTwo() {
        return map(2);
    }

    @Twin("dynamic/map_5")
    static Job<?> mapFive() {
        return map(5);
    }

    private static Job<?> map(int n) {
        return job("map_" + n, () -> {
            each(range(n).call()).map(M);
        });
    }

    private static Op0<Dynamic<Integer>> range(int n) {
        return op("d", () -> Bodies.numbered(IntStream.range(0, n).boxed().toList()));
    }

    @Twin("dynamic/map_collect_1")
    static Job<?> mapCollectOne() {
        return mapCollect(1);
    }

    @Twin("dynamic/map_collect_2")
    static Job<?> mapCollectTwo() {
        return mapCollect(2);
    }

    @Twin("dynamic/map_collect_5")
    static Job<?> mapCollectFive() {
        return mapCollect(5);
    }

    private static Job<?> mapCollect(int n) {
        Op1<Integer, Integer> t = op("t", Bodies::inc);

        return job("map_collect_" + n, () -> {
            t.call(S.call(each(range(n).call()).map(M).collect()));
        });
    }

    @Twin("dynamic/chain_maps_3")
    static Job<?> chainOfThreeMaps() {
        Op0<Dynamic<Integer>> d = op("d", () -> Bodies.letters(1, 2, 3));
        Op1<Integer, Integer> n = op("n", Bodies::inc);
        Op1<Integer, Integer> o = op("o", Bodies::inc);

        return job("chain_maps_3", () -> {
            each(d.call()).map(M).map(n).map(o);
        });
    }

    @Twin("dynamic/many_keys_order")
    static Job<?> manyKeysOrder() {
        Op0<Dynamic<Integer>> d = op("d", DynamicTwinTests::unsorted);
        Op1<List<Integer>, List<List<Integer>>> s = op("s", Bodies::list);

        return job("many_keys_order", () -> {
            s.call(each(d.call()).map(M).collect());
        });
    }

    @Twin("dynamic/collect_direct")
    static Job<?> collectDirect() {
        return job("collect_direct", () -> {
            S.call(each(D.call()).collect());
        });
    }

    @Twin("dynamic/collect_direct_empty")
    static Job<?> collectDirectEmpty() {
        Op0<Dynamic<Integer>> d = op("d", () -> Bodies.letters());

        return job("collect_direct_empty", () -> {
            S.call(each(d.call()).collect());
        });
    }

    @Twin("dynamic/from_input")
    static Job<?> fromInput() {
        Op0<List<Integer>> l = op("l", DynamicTwinTests::fiveToSeven);
        Op1<List<Integer>, Dynamic<Integer>> d = op("d", DynamicTwinTests::fanOut);

        return job("from_input", () -> {
            S.call(each(d.call(l.call())).map(M).collect());
        });
    }

    @Twin("dynamic/collect_then_dynamic")
    static Job<?> collectThenDynamic() {
        Op1<List<Integer>, List<Integer>> s = op("s", DynamicTwinTests::same);
        Op1<List<Integer>, Dynamic<Integer>> e = op("e", DynamicTwinTests::fanOut);
        Op1<List<Integer>, Integer> t = op("t", Bodies::total);

        return job("collect_then_dynamic", () -> {
            var collected = s.call(each(D.call()).collect());
            t.call(each(e.call(collected)).map(M).collect());
        });
    }

    @Twin("dynamic/nothing_after_mapped")
    static Job<?> nothingAfterMapped() {
        Op0<Integer> t = op("t", Bodies::one);

        return job("nothing_after_mapped", () -> {
            t.after(each(D.call()).map(M)).call();
        });
    }

    @Twin("dynamic/graph_mapped")
    static Job<?> graphMapped() {
        Op1<Integer, Integer> n = op("n", Bodies::addTen);
        Graph1<Integer, Integer> inner =
                graph("inner", (Out<Integer> x) -> n.call(M.call(x))).inputs("x");

        return job("graph_mapped", () -> {
            S.call(each(D.call()).map(inner).collect());
        });
    }

    @Twin("dynamic/graph_mapped_nested_step_mapped_config")
    static Job<?> mappedStepWithConfig() {
        Op1<Integer, Integer> m = op("m", DynamicTwinTests::configured);

        return job("graph_mapped_nested_step_mapped_config", () -> {
            each(D.call()).map(m);
        });
    }

    @Twin("dynamic/job_output_mapped")
    static Job<?> jobOutputMapped() {
        return job("job_output_mapped", () -> each(D.call()).map(M));
    }

    @Twin("dynamic/two_dynamic_outputs")
    static Job<?> twoDynamicOutputs() {
        Op0<Two> d = op("d", () -> new Two(Bodies.letters(1), Bodies.letters()));
        Op1<Integer, Integer> n = op("n", Bodies::inc);

        return job("two_dynamic_outputs", () -> {
            var both = d.call();
            each(both.get(Two::p)).map(M);
            each(both.get(Two::q)).map(n);
        });
    }
}
