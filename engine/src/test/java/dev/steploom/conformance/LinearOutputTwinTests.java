package dev.steploom.conformance;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Out;
import dev.steploom.Outputs;
import dev.steploom.definition.OpContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of area {@code linear} in the typed API: what ops return. */
class LinearOutputTwinTests {
    private static final Op0<Integer> A = op("a", Bodies::one);
    private static final Op1<Integer, Integer> B = op("b", Bodies::inc);

    private record Both(Out<Integer> first, Out<Integer> second) {}

    @Outputs
    record Sides(int l, int r) {}

    /** Outputs are emitted in the order of the components. */
    @Outputs
    record Shuffled(int c, int a, int b) {}

    @Outputs
    record Named(int out) {}

    @Outputs
    record None() {}

    static int addThree(int p, int q, int r) {
        return p + q + r;
    }

    static None sink(OpContext context, int x) {
        context.log().info("m");
        return new None();
    }

    static Map<String, List<Object>> nested() {
        return Map.of("k", Arrays.asList(1, 2.5, null, true, "s", Map.of("n", List.of())));
    }

    static Map<String, List<Object>> pass(Map<String, List<Object>> x) {
        return x;
    }

    @TestFactory
    Stream<DynamicTest> areAsRecorded() {
        return Twins.testsOf(LinearOutputTwinTests.class);
    }

    @Twin("linear/same_output_twice")
    static Job<?> sameOutputTwice() {
        Op0<Integer> a = op("a", Bodies::four);
        Op2<Integer, Integer, Integer> d = op("d", Bodies::sum);

        return job("same_output_twice", () -> {
            var four = a.call();
            d.call(four, four);
        });
    }

    @Twin("linear/job_outputs_two")
    static Job<?> jobOutputsTwo() {
        return job("job_outputs_two", () -> {
            var first = A.call();
            return new Both(first, B.call(first));
        });
    }

    @Twin("linear/multi_output")
    static Job<?> multiOutput() {
        Op0<Sides> s = op("s", () -> new Sides(1, 2));
        Op1<Integer, Integer> a = op("a", Bodies::inc);
        Op2<Integer, Integer, Integer> t = op("t", Bodies::sum);

        return job("multi_output", () -> {
            var sides = s.call();
            t.call(a.call(sides.get(Sides::l)), B.call(sides.get(Sides::r)));
        });
    }

    @Twin("linear/multi_output_emit_order")
    static Job<?> multiOutputEmitOrder() {
        Op0<Shuffled> s = op("s", () -> new Shuffled(3, 1, 2));
        var t = op("t", LinearOutputTwinTests::addThree);

        return job("multi_output_emit_order", () -> {
            var outputs = s.call();
            t.call(outputs.get(Shuffled::a), outputs.get(Shuffled::b), outputs.get(Shuffled::c));
        });
    }

    @Twin("linear/named_output")
    static Job<?> namedOutput() {
        Op0<Named> s = op("s", () -> new Named(7));
        Op1<Integer, Integer> t = op("t", Bodies::inc);

        return job("named_output", () -> {
            t.call(s.call().get(Named::out));
        });
    }

    @Twin("linear/no_outputs")
    static Job<?> noOutputs() {
        Op1<Integer, None> sink = op(LinearOutputTwinTests::sink);

        return job("no_outputs", () -> {
            sink.call(A.call());
        });
    }

    @Twin("linear/values_json")
    static Job<?> valuesJson() {
        Op0<Map<String, List<Object>>> a = op("a", LinearOutputTwinTests::nested);
        Op1<Map<String, List<Object>>, Map<String, List<Object>>> b = op("b", LinearOutputTwinTests::pass);

        return job("values_json", () -> {
            b.call(a.call());
        });
    }
}
