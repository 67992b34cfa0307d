package dev.steploom.conformance;

import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Dynamic;
import dev.steploom.Graph0;
import dev.steploom.Graph1;
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

/** The cases of area {@code nested} in the typed API: levels, outputs and the order of steps. */
class NestedTwinTests {
    private static final Op0<Integer> A = op("a", Bodies::one);
    private static final Op1<Integer, Integer> B = op("b", Bodies::inc);
    private static final Op1<List<Integer>, Integer> TOTAL = op("s", Bodies::total);

    @TestFactory
    Stream<DynamicTest> areAsRecorded() {
        return Twins.testsOf(NestedTwinTests.class);
    }

    @Twin("nested/one_level")
    static Job<?> oneLevel() {
        Graph0<Integer> inner = graph("inner", () -> B.call(A.call()));

        return job("one_level", () -> {
            B.as("c").call(inner.call());
        });
    }

    @Twin("nested/two_levels")
    static Job<?> twoLevels() {
        Graph0<Integer> in2 = graph("in2", () -> B.call(A.call()));
        Graph0<Integer> in1 = graph("in1", () -> B.call(in2.call()));

        return job("two_levels", () -> {
            B.call(in1.call());
        });
    }

    @Twin("nested/three_levels")
    static Job<?> threeLevels() {
        Op0<Integer> a = op("a", () -> 5);
        Graph1<Integer, Integer> l3 = graph("l3", (Out<Integer> x) -> B.call(x)).inputs("x");
        Graph1<Integer, Integer> l2 =
                graph("l2", (Out<Integer> x) -> B.call(l3.call(x))).inputs("x");
        Graph1<Integer, Integer> l1 =
                graph("l1", (Out<Integer> x) -> B.call(l2.call(x))).inputs("x");

        return job("three_levels", () -> B.call(l1.call(a.call())));
    }

    @Twin("nested/same_graph_aliased")
    static Job<?> sameGraphAliased() {
        Op0<Integer> a = op("a", Bodies::three);
        Op2<Integer, Integer, Integer> s = op("s", Bodies::sum);
        Graph1<Integer, Integer> inner =
                graph("inner", (Out<Integer> x) -> B.as("b2").call(B.call(x))).inputs("x");

        return job("same_graph_aliased", () -> {
            var p = inner.as("p").call(a.call());
            s.call(p, inner.as("q").call(p));
        });
    }

    @Twin("nested/optional_output")
    static Job<?> optionalOutput() {
        Op0<Branches> a = op("a", Bodies::left);
        Graph0<Branches> inner = graph("inner", () -> a.call());

        return job("optional_output", () -> {
            var branches = inner.call();
            B.call(branches.opt(Branches::l));
            B.as("c").call(branches.opt(Branches::r));
        });
    }

    @Twin("nested/unused_output")
    static Job<?> unusedOutput() {
        Graph0<Void> inner = graph("inner", () -> {
            B.call(A.call());
        });

        return job("unused_output", () -> {
            inner.call();
            A.call();
        });
    }

    @Twin("nested/empty_graph")
    static Job<?> emptyGraph() {
        Graph0<Void> inner = graph("inner", () -> {});

        return job("empty_graph", () -> {
            inner.call();
            A.call();
        });
    }

    @Twin("nested/order_with_siblings")
    static Job<?> orderWithSiblings() {
        Op0<Integer> m = op("m", Bodies::one);
        Op0<Integer> z = op("z", Bodies::one);
        Graph0<Void> inner = graph("inner", () -> {
            A.call();
            z.call();
        });

        return job("order_with_siblings", () -> {
            z.call();
            inner.call();
            A.call();
            m.call();
        });
    }

    @Twin("nested/dynamic_in_two_graphs")
    static Job<?> dynamicInTwoGraphs() {
        Op0<Dynamic<Integer>> d = op("d", Bodies::oneAndTwo);
        Op1<Integer, Integer> m = op("m", Bodies::inc);
        Op2<Integer, Integer, Integer> t = op("t", Bodies::sum);
        Graph0<Integer> inner =
                graph("inner", () -> TOTAL.call(each(d.call()).map(m).collect()));

        return job("dynamic_in_two_graphs", () -> {
            t.call(inner.call(), inner.as("again").call());
        });
    }
}
