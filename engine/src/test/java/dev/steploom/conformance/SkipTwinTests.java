package dev.steploom.conformance;

import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Out;
import dev.steploom.Outputs;
import dev.steploom.conformance.Bodies.Branches;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.Tags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of area {@code skips} in the typed API. */
class SkipTwinTests {
    private static final Op0<Branches> NEITHER = op("s", Bodies::neither);
    private static final Op1<Integer, Integer> A = op("a", Bodies::inc);
    private static final Op1<Integer, Integer> B = op("b", Bodies::inc);
    private static final Op1<Integer, Integer> C = op("c", Bodies::inc);
    private static final Op1<Integer, Integer> D = op("d", Bodies::inc);
    private static final Op2<Integer, Integer, Integer> J = op("j", Bodies::sum);

    @Outputs
    record Threshold(Optional<Integer> high, Optional<Integer> low) {}

    @Outputs
    record Mixed(int m, Optional<Integer> o) {}

    static Threshold threshold(int x) {
        return x > 5
                ? new Threshold(Optional.of(x), Optional.empty())
                : new Threshold(Optional.empty(), Optional.of(x));
    }

    static Branches threeAsConfigured(OpContext context) {
        List<?> emit = (List<?>) context.config("emit");
        Optional<Integer> three = Optional.of(3);
        return new Branches(three.filter(x -> emit.contains("l")), three.filter(x -> emit.contains("r")));
    }

    static int failLate(int x) throws UserError {
        throw new UserError("fail");
    }

    @TestFactory
    Stream<DynamicTest> areAsRecorded() {
        return Twins.testsOf(SkipTwinTests.class);
    }

    @Twin("skips/branch_left")
    static Job<?> branchLeft() {
        return branch("branch_left", op("s", Bodies::left));
    }

    @Twin("skips/branch_right")
    static Job<?> branchRight() {
        return branch("branch_right", op("s", Bodies::right));
    }

    @Twin("skips/branch_none")
    static Job<?> branchNone() {
        return branch("branch_none", NEITHER);
    }

    private static Job<?> branch(String name, Op0<Branches> s) {
        return job(name, () -> {
            var branches = s.call();
            C.call(A.call(branches.opt(Branches::l)));
            D.call(B.call(branches.opt(Branches::r)));
        });
    }

    @Twin("skips/by_config")
    static Job<?> byConfig() {
        Op0<Branches> s = op("s", SkipTwinTests::threeAsConfigured);

        return job("by_config", () -> {
            var branches = s.call();
            A.call(branches.opt(Branches::l));
            B.call(branches.opt(Branches::r));
        });
    }

    @Twin("skips/threshold_high")
    static Job<?> thresholdHigh() {
        Op0<Integer> v = op("v", () -> 8);
        Op1<Integer, Threshold> t = op("t", SkipTwinTests::threshold);
        Op1<Integer, Integer> h = op("h", Bodies::inc);
        Op1<Integer, Integer> l = op("l", Bodies::inc);

        return job("threshold_high", () -> {
            var split = t.call(v.call());
            h.call(split.opt(Threshold::high));
            l.call(split.opt(Threshold::low));
        });
    }

    @Twin("skips/mixed_required_optional")
    static Job<?> mixedRequiredOptional() {
        Op0<Mixed> s = op("s", () -> new Mixed(1, Optional.empty()));

        return job("mixed_required_optional", () -> {
            var mixed = s.call();
            A.call(mixed.get(Mixed::m));
            B.call(mixed.opt(Mixed::o));
        });
    }

    @Twin("skips/deep_propagation")
    static Job<?> deepPropagation() {
        return job("deep_propagation", () -> {
            Out<Integer> last = NEITHER.call().opt(Branches::l);
            for (int i = 0; i < 5; i++) {
                last = op("n" + i, Bodies::inc).call(last);
            }
        });
    }

    @Twin("skips/priority_of_skips")
    static Job<?> priorityOfSkips() {
        return job("priority_of_skips", () -> {
            var branches = NEITHER.call();
            A.call(branches.opt(Branches::l));
            B.withTags(Map.of(Tags.PRIORITY, 3)).call(branches.opt(Branches::l));
            C.withTags(Map.of(Tags.PRIORITY, 1)).call(branches.opt(Branches::r));
        });
    }

    @Twin("skips/join_plain")
    static Job<?> joinPlain() {
        Op0<Branches> s = op("s", Bodies::left);

        return job("join_plain", () -> {
            var branches = s.call();
            J.call(A.call(branches.opt(Branches::l)), B.call(branches.opt(Branches::r)));
        });
    }

    @Twin("skips/join_fan_in_none")
    static Job<?> joinFanInNone() {
        Op1<List<Integer>, Integer> j = op("j", Bodies::total);

        return job("join_fan_in_none", () -> {
            var branches = NEITHER.call();
            j.call(all(A.call(branches.opt(Branches::l)), B.call(branches.opt(Branches::r))));
        });
    }

    @Twin("skips/skip_waits")
    static Job<?> skipWaits() {
        Op0<Branches> a = op("a", Bodies::neither);
        Op0<Integer> b = op("b", Bodies::one);
        Op0<Integer> z = op("z", Bodies::one);

        return job("skip_waits", () -> {
            J.call(a.call().opt(Branches::l), C.call(b.call()));
            z.call();
        });
    }

    @Twin("skips/fail_and_skip")
    static Job<?> failAndSkip() {
        Op0<Integer> f = op("f", Bodies::fail);

        return job("fail_and_skip", () -> {
            J.call(f.call(), NEITHER.call().opt(Branches::l));
        });
    }

    @Twin("skips/fail_and_skip_late")
    static Job<?> failAndSkipLate() {
        Op0<Branches> a = op("a", Bodies::neither);
        Op0<Integer> w = op("w", Bodies::one);
        Op1<Integer, Integer> z = op("z", SkipTwinTests::failLate);

        return job("fail_and_skip_late", () -> {
            J.call(z.call(w.call()), a.call().opt(Branches::l));
        });
    }
}
