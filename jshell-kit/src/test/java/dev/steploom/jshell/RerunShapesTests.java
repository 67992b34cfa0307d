package dev.steploom.jshell;

import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.firstOf;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Dynamic;
import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Graph1;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Out;
import dev.steploom.Outputs;
import dev.steploom.definition.OpContext;
import dev.steploom.instance.StepState;
import dev.steploom.io.IOManager;
import dev.steploom.io.InMemoryIOManager;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.TypeToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which steps run again in jobs of several shapes. */
class RerunShapesTests {
    private final RerunProbe shell = new RerunProbe();

    private static Op1<Integer, Integer> plus(int more) {
        return op("plus", (Integer n) -> n + more);
    }

    private static Op0<Integer> number(int given) {
        return op("number", () -> given);
    }

    private static Op1<List<Integer>, Integer> total(int start) {
        return op(
                        "total",
                        (List<Integer> all) ->
                                start + all.stream().mapToInt(Integer::intValue).sum())
                .inputTypes(new TypeToken<>() {});
    }

    private static Op0<Dynamic<Integer>> numbers(int count) {
        return op("numbers", () -> {
                    Map<String, Integer> all = new LinkedHashMap<>();
                    for (int i = 0; i < count; i++) {
                        all.put("k" + i, i);
                    }
                    return Dynamic.keyed(all);
                })
                .returns(new TypeToken<>() {});
    }

    private static Job<Integer> mapped(int count, int more, int start) {
        return job(
                "m",
                () -> total(start)
                        .call(each(numbers(count).call()).map(plus(more)).collect()));
    }

    @Test
    void runsForEachKeyWhatIsMappedOverAnOutputThatIsEmittedAgain() {
        shell.rerun(mapped(3, 1, 0));

        ExecuteInProcessResult<Integer> again = shell.rerun(mapped(4, 1, 0));

        assertThat(shell.report()).isEqualTo("""
                rerun of job m: 3 of 3 steps
                  runs    numbers  a captured value changed
                  runs    plus[?]  numbers runs again
                  runs    total    plus runs again""");
        assertThat(again.output()).isEqualTo(10);
    }

    @Test
    void takesTheKeysOfADynamicOutputFromTheLastRun() {
        shell.rerun(mapped(3, 1, 0));

        ExecuteInProcessResult<Integer> again = shell.rerun(mapped(3, 2, 0));

        assertThat(shell.report()).isEqualTo("""
                rerun of job m: 2 of 3 steps
                  runs    plus[?]  a captured value changed
                  runs    total    plus runs again
                  reused  numbers""");
        assertThat(again.output()).isEqualTo(9);
    }

    @Test
    void showsTheOutputsOfMappedStepsThatWereReused() {
        shell.rerun(mapped(3, 1, 0));
        shell.rerun(mapped(3, 1, 10));

        ExecuteInProcessResult<Integer> again = shell.rerun(mapped(3, 1, 20));

        assertThat(shell.report()).startsWith("rerun of job m: 1 of 3 steps\n  runs    total");
        assertThat(again.output()).isEqualTo(26);
        assertThat(again.outputForNode("plus")).isEqualTo(Map.of("k0", 1, "k1", 2, "k2", 3));
        assertThat(again.steps()).containsEntry("plus[k1]", StepState.SUCCEEDED);
    }

    @Test
    void reusesAMappingOverNothing() {
        shell.rerun(mapped(0, 1, 0));

        ExecuteInProcessResult<Integer> again = shell.rerun(mapped(0, 1, 7));

        assertThat(shell.report()).startsWith("rerun of job m: 1 of 3 steps\n  runs    total");
        assertThat(again.output()).isEqualTo(7);
    }

    @Test
    void runsForTheKeysThatFailed() {
        List<Integer> broken = new ArrayList<>(List.of(1));
        Op1<Integer, Integer> fragile = op("fragile", (Integer n) -> {
            if (broken.contains(n)) {
                throw new IllegalStateException("broken");
            }
            return n;
        });
        Op1<Integer, Integer> hook = op("plus", (Integer n) -> n + 1);
        Job<Integer> job = job(
                "m",
                () -> total(0).call(each(numbers(3).call())
                        .map(n -> hook.call(fragile.call(n)))
                        .collect()));
        shell.rerun(job);
        shell.rerun(job);

        assertThat(shell.report()).isEqualTo("""
                rerun of job m: 3 of 4 steps
                  runs    fragile[k1]  failed in the last run
                  runs    plus[k1]     failed in the last run
                  runs    total        plus runs again
                  reused  numbers""");
    }

    @Test
    void finishesAMappingOfWhichOneKeyFailed() {
        Op1<Integer, Integer> fragile = op("fragile", (Integer n) -> {
            if (n == 1 && Gate.closed) {
                throw new IllegalStateException("broken");
            }
            return n;
        });
        Job<Integer> job = job(
                "m", () -> total(0).call(each(numbers(3).call()).map(fragile).collect()));
        Gate.closed = true;
        shell.rerun(job);
        Gate.closed = false;

        ExecuteInProcessResult<Integer> again = shell.rerun(job);

        assertThat(again.stepsToExecute()).containsExactly("fragile[k1]", "total");
        assertThat(again.output()).isEqualTo(3);
    }

    /** What an op asks that is not of the session. */
    private static final class Gate {
        private static boolean closed;
    }

    @Outputs
    record Fork(Optional<Integer> even, Optional<Integer> odd) {}

    private static Op1<Integer, Fork> fork() {
        return op(
                "fork",
                (Integer n) -> n % 2 == 0
                        ? new Fork(Optional.of(n), Optional.empty())
                        : new Fork(Optional.empty(), Optional.of(n)));
    }

    private static Job<Integer> branched(int given, int evenMore, int oddMore) {
        Op1<Integer, Integer> even = op("even", (Integer n) -> n + evenMore);
        Op1<Integer, Integer> odd = op("odd", (Integer n) -> n + oddMore);
        Op1<Integer, Integer> join = op("join", (Integer n) -> n);
        return job("b", () -> {
            var fork = fork().call(number(given).call());
            return join.call(firstOf(even.call(fork.opt(Fork::even)), odd.call(fork.opt(Fork::odd))));
        });
    }

    @Test
    void skipsAgainWhatWasSkipped() {
        shell.rerun(branched(4, 1, 1));

        ExecuteInProcessResult<Integer> again = shell.rerun(branched(4, 1, 100));

        assertThat(shell.report()).isEqualTo("""
                rerun of job b: 2 of 5 steps
                  runs    odd     a captured value changed
                  runs    join    odd runs again
                  reused  number
                  reused  fork
                  reused  even""");
        assertThat(again.output()).isEqualTo(5);
        assertThat(again.skippedSteps()).containsExactly("odd");
    }

    @Test
    void reusesWhatWasSkipped() {
        shell.rerun(branched(4, 1, 1));

        ExecuteInProcessResult<Integer> again = shell.rerun(branched(4, 2, 1));

        assertThat(shell.report()).contains("  reused  odd");
        assertThat(again.output()).isEqualTo(6);
        assertThat(again.skippedSteps()).containsExactly("odd");
    }

    @Test
    void runsTheOtherBranchIfTheForkTakesIt() {
        shell.rerun(branched(4, 1, 100));

        ExecuteInProcessResult<Integer> again = shell.rerun(branched(5, 1, 100));

        assertThat(again.output()).isEqualTo(105);
        assertThat(again.skippedSteps()).containsExactly("even");
    }

    private static Job<Integer> nested(int first, int second) {
        Op1<Integer, Integer> one = op("one", (Integer n) -> n + first);
        Op1<Integer, Integer> two = op("two", (Integer n) -> n + second);
        Graph1<Integer, Integer> inner = graph("inner", (Out<Integer> n) -> two.call(one.call(n)));
        return job("n", () -> plus(1).call(inner.call(number(1).call())));
    }

    @Test
    void looksIntoGraphs() {
        shell.rerun(nested(1, 1));

        ExecuteInProcessResult<Integer> again = shell.rerun(nested(1, 5));

        assertThat(shell.report()).isEqualTo("""
                rerun of job n: 2 of 4 steps
                  runs    inner.two  a captured value changed
                  runs    plus       inner.two runs again
                  reused  number
                  reused  inner.one""");
        assertThat(again.outputForNode("inner")).isEqualTo(7);
        assertThat(again.output()).isEqualTo(8);
    }

    private static Job<Integer> fan(int a, int b) {
        Op0<Integer> left = op("left", () -> a);
        Op0<Integer> right = op("right", () -> b);
        return job("fan", () -> total(0).call(all(left.call(), right.call())));
    }

    @Test
    void runsWhatAFanInTakes() {
        shell.rerun(fan(1, 2));

        ExecuteInProcessResult<Integer> again = shell.rerun(fan(1, 3));

        assertThat(shell.report()).isEqualTo("""
                rerun of job fan: 2 of 3 steps
                  runs    right  a captured value changed
                  runs    total  right runs again
                  reused  left""");
        assertThat(again.output()).isEqualTo(4);
    }

    @Test
    void runsWhatIsWiredToAnotherFanIn() {
        Op0<Integer> left = op("left", () -> 1);
        Op0<Integer> right = op("right", () -> 2);
        shell.rerun(job("fan", () -> total(0).call(all(left.call(), right.call()))));

        shell.rerun(job("fan", () -> total(0).call(all(right.call(), left.call()))));

        assertThat(shell.report()).contains("  runs    total  input arg0 changed: now right, left");
    }

    @Test
    void runsWhatIsNewInTheJob() {
        shell.rerun(job("n", () -> number(1).call()));

        ExecuteInProcessResult<Integer> again =
                shell.rerun(job("n", () -> plus(1).call(number(1).call())));

        assertThat(shell.report()).isEqualTo("""
                rerun of job n: 1 of 2 steps
                  runs    plus    not in the last run
                  reused  number""");
        assertThat(again.output()).isEqualTo(2);
    }

    @Test
    void runsWhatComesBehindAStepThatPassesNoData() {
        Op1<Integer, Integer> plus = plus(1);
        Op0<Integer> first = number(1);
        Op0<Integer> other = number(2);
        shell.rerun(job("n", () -> plus.after(first.call()).call(value(1))));

        shell.rerun(job("n", () -> plus.after(other.call()).call(value(1))));

        assertThat(shell.report()).contains("  runs    plus    number runs again");
    }

    @Test
    void runsAllIfTheTagsOfTheRunChange() {
        Op0<String> tag = op(
                "tag", (OpContext context) -> String.valueOf(context.runTags().get("team")));
        Job<String> job = job("t", () -> tag.call());
        shell.rerun(job, o -> o.tags(Map.of("team", "a")));

        ExecuteInProcessResult<String> again = shell.rerun(job, o -> o.tags(Map.of("team", "b")));

        assertThat(shell.report()).contains("  runs    tag  the tags of the run changed");
        assertThat(again.output()).isEqualTo("b");
    }

    private static final ResourceKey<IOManager> KEPT = resource("io_manager", IOManager.class);

    private static Job<Integer> kept(int more) {
        return job(
                "kept",
                () -> plus(more).call(number(1).call()),
                o -> o.resource(KEPT, ResourceDefinition.from(() -> new InMemoryIOManager())));
    }

    @Test
    void makesAgainWhatAManagerKeepsForOneRun() {
        shell.rerun(kept(1));

        ExecuteInProcessResult<Integer> again = shell.rerun(kept(2));

        assertThat(shell.report()).isEqualTo("""
                rerun of job kept: 2 of 2 steps
                  runs    number  plus loads its output by io_manager
                  runs    plus    a captured value changed""");
        assertThat(again.output()).isEqualTo(3);
    }

    @Test
    void runsAPartOfTheJob() {
        shell.rerun(nested(1, 1));

        ExecuteInProcessResult<Integer> again =
                shell.rerun(nested(1, 2), o -> o.opSelection("number", "inner.one", "inner.two"));

        assertThat(shell.report()).isEqualTo("""
                rerun of job n: 1 of 3 steps
                  runs    inner.two  a captured value changed
                  reused  number
                  reused  inner.one""");
        assertThat(again.outputForNode("inner.two")).isEqualTo(4);
    }
}
