package dev.steploom.conformance;

import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Graph1;
import dev.steploom.Graph2;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Out;
import dev.steploom.conformance.Bodies.Branches;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of area {@code nested} in the typed API: what graphs take. */
class NestedInputTwinTests {
    private static final Op0<Integer> A = op("a", Bodies::one);

    static void nothing() {}

    static int oneAfter(Void start) {
        return 1;
    }

    @TestFactory
    Stream<DynamicTest> areAsRecorded() {
        return Twins.testsOf(NestedInputTwinTests.class);
    }

    @Twin("nested/two_inputs")
    static Job<?> twoInputs() {
        Op0<Integer> a = op("a", Bodies::three);
        Op0<Integer> b = op("b", Bodies::four);
        Op2<Integer, Integer, Integer> s = op("s", Bodies::sum);
        Graph2<Integer, Integer, Integer> inner =
                graph("inner", (Out<Integer> p, Out<Integer> q) -> s.call(p, q)).inputs("p", "q");

        return job("two_inputs", () -> {
            inner.call(a.call(), b.call());
        });
    }

    @Twin("nested/fan_in_mapped")
    static Job<?> fanInMapped() {
        Op0<Integer> b = op("b", Bodies::two);
        Op1<List<Integer>, Integer> s = op("s", Bodies::total);
        Graph1<Integer, Integer> inner =
                graph("inner", (Out<Integer> x) -> s.call(all(b.call(), x))).inputs("x");

        return job("fan_in_mapped", () -> {
            inner.call(A.call());
        });
    }

    @Twin("nested/nothing_input")
    static Job<?> nothingInput() {
        Op0<Void> a = op("a", NestedInputTwinTests::nothing);
        Op1<Void, Integer> b = op("b", NestedInputTwinTests::oneAfter);
        Graph1<Void, Integer> inner =
                graph("inner", (Out<Void> start) -> b.call(start)).inputs("start");

        return job("nothing_input", () -> {
            inner.call(a.call());
        });
    }

    @Twin("nested/graph_waits_only_inner")
    static Job<?> graphWaitsOnlyInner() {
        Op0<Integer> slow = op("z_slow", Bodies::one);
        Op1<Integer, Integer> y = op("y", Bodies::inc);
        Op0<Integer> b = op("b", Bodies::one);
        Op1<Integer, Integer> c = op("c", Bodies::inc);
        Graph1<Integer, Void> inner = graph("inner", (Out<Integer> x) -> {
                    b.call();
                    c.call(x);
                })
                .inputs("x");

        return job("graph_waits_only_inner", () -> {
            inner.call(y.call(slow.call()));
        });
    }

    /** Only one of its two nodes takes the input. */
    private static Graph1<Integer, Void> innerOfTwo() {
        Op1<Integer, Integer> a = op("a", Bodies::inc);
        Op0<Integer> c = op("c", Bodies::one);
        return graph("inner", (Out<Integer> x) -> {
                    a.call(x);
                    c.call();
                })
                .inputs("x");
    }

    @Twin("nested/failed_input")
    static Job<?> failedInput() {
        Op0<Integer> f = op("f", Bodies::fail);

        return job("failed_input", () -> {
            innerOfTwo().call(f.call());
        });
    }

    @Twin("nested/skip_of_mapped_input")
    static Job<?> skipOfMappedInput() {
        Op0<Branches> s = op("s", Bodies::neither);

        return job("skip_of_mapped_input", () -> {
            innerOfTwo().call(s.call().opt(Branches::l));
        });
    }
}
