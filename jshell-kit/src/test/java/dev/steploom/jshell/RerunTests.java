package dev.steploom.jshell;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Graph1;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Out;
import dev.steploom.definition.OpContext;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why steps run again, one reason at a time. */
class RerunTests {
    private final RerunProbe shell = new RerunProbe();

    private static Op0<Integer> number(int given) {
        return op("number", () -> given);
    }

    private static Op1<Integer, Integer> plus(int more) {
        return op("plus", (Integer n) -> n + more);
    }

    private static Op1<Integer, Integer> times(int factor) {
        return op("times", (Integer n) -> n * factor);
    }

    private static final Op2<Integer, Integer, Integer> SUM = op("sum", (Integer a, Integer b) -> a + b);

    private static Job<Integer> chain(int given, int more, int factor) {
        return job(
                "chain", () -> times(factor).call(plus(more).call(number(given).call())));
    }

    @Test
    void reusesWhatDidNotChange() {
        shell.rerun(chain(1, 2, 3));

        ExecuteInProcessResult<Integer> again = shell.rerun(chain(1, 2, 3));

        assertThat(shell.report()).isEqualTo("""
                rerun of job chain: nothing changed
                  reused  number
                  reused  plus
                  reused  times""");
        assertThat(again.output()).isEqualTo(9);
        assertThat(again.stepsToExecute()).isEmpty();
        assertThat(again.outputForNode("plus")).isEqualTo(3);
    }

    @Test
    void runsFromACapturedValueThatChanged() {
        shell.rerun(chain(1, 2, 3));

        ExecuteInProcessResult<Integer> again = shell.rerun(chain(1, 4, 3));

        assertThat(shell.report()).isEqualTo("""
                rerun of job chain: 2 of 3 steps
                  runs    plus    a captured value changed
                  runs    times   plus runs again
                  reused  number""");
        assertThat(again.output()).isEqualTo(15);
    }

    @Test
    void runsAnOpWithOtherCode() {
        Op0<Integer> one = op("number", () -> 1);
        Op0<Integer> two = op("number", () -> 2);
        shell.rerun(job("j", () -> one.call()));

        ExecuteInProcessResult<Integer> again = shell.rerun(job("j", () -> two.call()));

        assertThat(shell.report()).isEqualTo("""
                rerun of job j: 1 of 1 step
                  runs    number  its code changed""");
        assertThat(again.output()).isEqualTo(2);
    }

    @Test
    void runsAnOpWithOtherInputsAndOutputs() {
        Op1<Integer, Integer> of = op("of", (Integer n) -> n);
        Op1<Integer, Long> ofLong = op("of", (Integer n) -> (long) n);
        shell.rerun(job("j", () -> of.call(value(1))));

        shell.rerun(job("j", () -> ofLong.call(value(1))));

        assertThat(shell.report()).contains("  runs    of  its definition changed");
    }

    @Test
    void runsWhatIsWiredToAnotherStep() {
        Op1<Integer, Integer> plus = plus(1);
        Op1<Integer, Integer> times = times(2);
        Op0<Integer> number = number(5);
        shell.rerun(job("j", () -> {
            Out<Integer> n = number.call();
            plus.call(n);
            return times.call(n);
        }));

        ExecuteInProcessResult<Integer> again = shell.rerun(job("j", () -> times.call(plus.call(number.call()))));

        assertThat(shell.report()).isEqualTo("""
                rerun of job j: 1 of 3 steps
                  runs    times   input arg0 changed: now plus
                  reused  number
                  reused  plus""");
        assertThat(again.output()).isEqualTo(12);
    }

    @Test
    void runsWhatHasAnotherLiteral() {
        Op1<Integer, Integer> plus = plus(1);
        shell.rerun(job("j", () -> plus.call(value(1))));

        shell.rerun(job("j", () -> plus.call(value(2))));

        assertThat(shell.report()).contains("  runs    plus  input arg0 changed: now 2");
    }

    @Test
    void runsWhatTakesAnotherInputOfTheJob() {
        Graph1<Integer, Integer> body = graph(
                "j", (Out<Integer> x) -> SUM.call(plus(1).call(x), number(3).call()));
        Job<Integer> job = body.toJob("j");
        shell.rerun(job, o -> o.inputValue("in0", 1));

        ExecuteInProcessResult<Integer> again = shell.rerun(job, o -> o.inputValue("in0", 10));

        assertThat(shell.report()).contains("  reused  number").contains("now 10");
        assertThat(again.output()).isEqualTo(14);
    }

    @Test
    void runsWhatHasAnotherConfig() {
        record Limits(int limit) {}
        Op1<Integer, Integer> cut = op(
                        "cut",
                        (OpContext context, Integer n) ->
                                Math.min(n, context.config(Limits.class).limit()))
                .withConfig(Limits.class);
        Job<Integer> job = job("j", () -> cut.call(number(9).call()));
        shell.rerun(job, o -> o.runConfig(limit(3)));
        shell.rerun(job, o -> o.runConfig(limit(3)));
        assertThat(shell.report()).contains("nothing changed");

        ExecuteInProcessResult<Integer> again = shell.rerun(job, o -> o.runConfig(limit(5)));

        assertThat(shell.report()).isEqualTo("""
                rerun of job j: 1 of 2 steps
                  runs    cut     its config changed
                  reused  number""");
        assertThat(again.output()).isEqualTo(5);
    }

    private static Map<String, Object> limit(int limit) {
        return Map.of("ops", Map.of("cut", Map.of("config", Map.of("limit", limit))));
    }

    @Test
    void runsWhatRequiresAnotherResource() {
        ResourceKey<Integer> rate = resource("rate", Integer.class);
        Op1<Integer, Integer> rated = op("rated", (OpContext context, Integer n) -> n * context.resource(rate))
                .requires(rate);
        Job<Integer> job = job("j", () -> rated.call(number(9).call()));
        shell.rerun(job, o -> o.resource(rate, 2));
        shell.rerun(job, o -> o.resource(rate, 2));
        assertThat(shell.report()).contains("nothing changed");

        ExecuteInProcessResult<Integer> again = shell.rerun(job, o -> o.resource(rate, 3));

        assertThat(shell.report())
                .contains("  runs    rated   resource rate changed")
                .contains("  reused  number");
        assertThat(again.output()).isEqualTo(27);
    }

    @Test
    void runsWhatRequiresWhatAnotherResourceRequires() {
        ResourceKey<Integer> rate = resource("rate", Integer.class);
        Op1<Integer, Integer> rated = op("rated", (OpContext context, Integer n) -> n * context.resource(rate))
                .requires(rate);
        ResourceKey<Integer> base = resource("base", Integer.class);
        ResourceDefinition made =
                ResourceDefinition.from(context -> context.resource(base) + 1).requires(base);
        Job<Integer> job = job(
                "j",
                () -> rated.call(number(9).call()),
                o -> o.resource(rate, made).resource(base, 1));
        shell.rerun(job);

        shell.rerun(job, o -> o.resource(base, 2));

        assertThat(shell.report()).contains("  runs    rated   resource base changed");
    }

    @Test
    void runsAgainWhatFailedAndWhatFollows() {
        List<String> broken = new ArrayList<>(List.of("broken"));
        Op1<Integer, Integer> fragile = op("fragile", (Integer n) -> {
            if (!broken.isEmpty()) {
                throw new IllegalStateException("not yet");
            }
            return n;
        });
        Job<Integer> job = job("j", () -> times(2).call(fragile.call(number(9).call())));
        shell.rerun(job);
        Op1<Integer, Integer> same = fragile;
        shell.rerun(job("j", () -> times(2).call(same.call(number(9).call()))));

        assertThat(shell.report()).isEqualTo("""
                rerun of job j: 2 of 3 steps
                  runs    fragile  failed in the last run
                  runs    times    fragile runs again
                  reused  number""");

        broken.clear();
        assertThat(shell.rerun(job).output()).isEqualTo(18);
    }
}
