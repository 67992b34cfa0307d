package dev.steploom.conformance;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of area {@code linear} in the typed API: the order of steps, and names. */
class LinearTwinTests {
    private static final Op0<Integer> A = op("a", Bodies::one);
    private static final Op1<Integer, Integer> B = op("b", Bodies::inc);
    private static final Op1<Integer, Integer> INC = op(Bodies::inc);

    static String join(String zz, String aa) {
        return aa + "-" + zz;
    }

    @TestFactory
    Stream<DynamicTest> areAsRecorded() {
        return Twins.testsOf(LinearTwinTests.class);
    }

    @Twin("linear/single")
    static Job<?> single() {
        return job("single", () -> {
            A.call();
        });
    }

    @Twin("linear/chain3")
    static Job<?> chain3() {
        Op1<Integer, Integer> c = op("c", Bodies::addTen);

        return job("chain3", () -> {
            c.call(B.call(A.call()));
        });
    }

    @Twin("linear/chain_n1")
    static Job<?> chainOfOne() {
        Op0<Integer> n0 = op("n0", () -> 0);
        Op1<Integer, Integer> n1 = op("n1", Bodies::inc);

        return job("chain_n1", () -> {
            n1.call(n0.call());
        });
    }

    @Twin("linear/names_reverse")
    static Job<?> namesReverse() {
        Op0<Integer> z = op("z", Bodies::one);
        Op1<Integer, Integer> m = op("m", Bodies::inc);
        Op1<Integer, Integer> a = op("a", Bodies::inc);

        return job("names_reverse", () -> {
            a.call(m.call(z.call()));
        });
    }

    @Twin("linear/alias_twice")
    static Job<?> aliasTwice() {
        return job("alias_twice", () -> {
            INC.as("second").call(INC.as("first").call(A.call()));
        });
    }

    @Twin("linear/alias_and_plain")
    static Job<?> aliasAndPlain() {
        return job("alias_and_plain", () -> {
            INC.as("again").call(INC.call(A.call()));
        });
    }

    @Twin("linear/two_chains_interleave")
    static Job<?> twoChainsInterleave() {
        Op0<Integer> c = op("c", Bodies::one);
        Op1<Integer, Integer> d = op("d", Bodies::inc);
        Op1<Integer, Integer> e = op("e", Bodies::inc);
        Op1<Integer, Integer> f = op("f", Bodies::inc);

        return job("two_chains_interleave", () -> {
            e.call(B.call(A.call()));
            f.call(d.call(c.call()));
        });
    }

    @Twin("linear/independent_order")
    static Job<?> independentOrder() {
        Op0<Integer> b = op("b", Bodies::two);
        Op0<Integer> c = op("c", Bodies::three);

        return job("independent_order", () -> {
            c.call();
            A.call();
            b.call();
        });
    }

    @Twin("linear/independent_case_order")
    static Job<?> independentCaseOrder() {
        return job("independent_case_order", () -> {
            for (String name : List.of("b", "B", "a10", "a2", "_a", "a_")) {
                op(name, Bodies::one).call();
            }
        });
    }

    @Twin("linear/input_name_order")
    static Job<?> inputNameOrder() {
        Op0<String> p = op("p", () -> "P");
        Op0<String> q = op("q", () -> "Q");
        Op2<String, String, String> j = op("j", LinearTwinTests::join);

        return job("input_name_order", () -> {
            j.call(p.call(), q.call());
        });
    }
}
