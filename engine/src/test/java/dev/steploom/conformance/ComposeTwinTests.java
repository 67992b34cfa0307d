package dev.steploom.conformance;

import static dev.steploom.Steploom.all;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of area {@code compose} in the typed API. */
class ComposeTwinTests {
    private static final Op0<Integer> ONE = op(Bodies::one);
    private static final Op1<Integer, Integer> INC = op(Bodies::inc);
    private static final Op2<Integer, Integer, Integer> S = op("s", Bodies::sum);
    private static final Op1<List<Integer>, Integer> TOTAL = op("s", Bodies::total);
    private static final Op0<Dynamic<Integer>> D = op("d", Bodies::oneAndTwo);

    private record Bounds(Out<Integer> lo, Out<Integer> hi) {}

    @TestFactory
    Stream<DynamicTest> areAsRecorded() {
        return Twins.testsOf(ComposeTwinTests.class);
    }

    @Twin("compose/auto_alias")
    static Job<?> autoAlias() {
        return job("auto_alias", () -> {
            INC.call(INC.call(INC.call(ONE.call())));
        });
    }

    @Twin("compose/alias_then_plain")
    static Job<?> aliasThenPlain() {
        return job("alias_then_plain", () -> {
            INC.call(INC.call(INC.as("first").call(ONE.call())));
        });
    }

    @Twin(value = "compose/auto_alias_clash", refusal = "has two nodes named \"one_2\"")
    static Job<?> autoAliasClash() {
        return job("auto_alias_clash", () -> {
            ONE.as("one_2").call();
            ONE.call();
            ONE.call();
        });
    }

    @Twin("compose/auto_alias_roots")
    static Job<?> autoAliasRoots() {
        return job("auto_alias_roots", () -> {
            S.call(ONE.call(), ONE.call());
        });
    }

    @Twin("compose/fan_in")
    static Job<?> fanIn() {
        return job("fan_in", () -> {
            TOTAL.call(all(ONE.call(), ONE.call()));
        });
    }

    @Twin("compose/graph_input")
    static Job<?> graphInput() {
        Graph1<Integer, Integer> inner =
                graph("inner", (Out<Integer> num) -> INC.call(INC.call(num))).inputs("num");

        return job("graph_input", () -> {
            inner.call(ONE.call());
        });
    }

    @Twin("compose/graph_outputs")
    static Job<?> graphOutputs() {
        Graph0<Bounds> inner = graph("inner", () -> {
            var one = ONE.call();
            return new Bounds(one, INC.call(one));
        });

        return job("graph_outputs", () -> {
            var bounds = inner.call();
            S.call(bounds.get(Bounds::lo), bounds.get(Bounds::hi));
        });
    }

    @Twin("compose/map_collect")
    static Job<?> mapCollect() {
        return job("map_collect", () -> {
            TOTAL.call(each(D.call()).map(INC).collect());
        });
    }

    @Twin("compose/map_twice_auto")
    static Job<?> mapTwiceAuto() {
        return job("map_twice_auto", () -> {
            var values = each(D.call());
            values.map(INC);
            values.map(INC);
        });
    }
}
