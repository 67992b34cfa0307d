package dev.steploom.execution;

import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Dynamic;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Out;
import dev.steploom.config.ResolvedRunConfig;
import dev.steploom.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Large jobs: no stack overflow, and a table that shows how the cost of a step grows. */
class GrowthTests {
    private static final Op0<Integer> ONE = op("one", () -> 1);
    private static final Op1<Integer, Integer> NEXT = op("next", (Integer number) -> number + 1);
    private static final Op1<List<Integer>, Integer> COUNT = op("count", (List<Integer> numbers) -> numbers.size());
    private static final Op2<Integer, Integer, Integer> LARGER = op("larger", (Integer a, Integer b) -> Math.max(a, b));
    private static final int LARGE = 100_000;

    private static Job<Integer> chain(int steps) {
        return job("chain", () -> {
            Out<Integer> out = ONE.call();
            for (int i = 1; i < steps; i++) {
                out = NEXT.call(out);
            }
            return out;
        });
    }

    private static Job<Integer> wide(int steps) {
        return job("wide", () -> {
            Out<Integer> one = ONE.call();
            List<Out<Integer>> outs = new ArrayList<>();
            for (int i = 2; i < steps; i++) {
                outs.add(NEXT.call(one));
            }
            return COUNT.call(all(outs));
        });
    }

    /** As many steps side by side as there are layers; each takes two of the steps one layer before. */
    private static Job<Integer> layered(int steps) {
        int width = (int) Math.sqrt(steps);
        return job("layered", () -> {
            List<Out<Integer>> outs = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                outs.add(ONE.call());
            }
            for (int i = width; i < steps - 1; i++) {
                outs.add(LARGER.call(outs.get(i - width), outs.get(i - width + 1)));
            }
            return COUNT.call(all(outs.subList(steps - 1 - width, steps - 1)));
        });
    }

    private static Job<Integer> mapped(int steps) {
        Op0<Dynamic<Integer>> range = op(
                "range", () -> Dynamic.of(IntStream.range(0, steps - 2).boxed().toList()));
        return job("mapped", () -> COUNT.call(each(range.call()).map(NEXT).collect()));
    }

    @Test
    void aChainOfAHundredThousandStepsRuns() {
        assertThat(chain(LARGE).executeInProcess().output()).isEqualTo(LARGE);
    }

    @Test
    void aFanOutOfAHundredThousandStepsRuns() {
        assertThat(wide(LARGE).executeInProcess().output()).isEqualTo(LARGE - 2);
    }

    @Test
    void aHundredThousandDynamicOutputsRun() {
        JobExecutionResult result = mapped(LARGE).executeInProcess();

        assertThat(result.outputForNode("count")).isEqualTo(LARGE - 2);
        assertThat(result.steps()).hasSize(LARGE);
    }

    /** Prints only: a test never asserts on wall time. */
    @Test
    void theCostOfAStepIsPrinted() {
        System.out.println("growth: nanoseconds a step   capture   plan    run   (locations "
                + System.getProperty("steploom.locations", "on") + ")");
        for (int size : new int[] {1_000, 1_000, 10_000, LARGE, 1_000_000}) {
            printCost("chain", size, GrowthTests::chain);
            printCost("fan-out", size, GrowthTests::wide);
            printCost("layered", size, GrowthTests::layered);
        }
    }

    private static void printCost(String shape, int size, IntFunction<Job<Integer>> maker) {
        long start = System.nanoTime();
        Job<Integer> job = maker.apply(size);
        long captured = System.nanoTime();
        ExecutionPlan plan = ExecutionPlan.of(job.definition(), ResolvedRunConfig.EMPTY);
        long planned = System.nanoTime();
        JobExecutionResult result = job.executeInProcess();
        long ran = System.nanoTime();
        assertThat(plan.size()).isEqualTo(size);
        assertThat(result.success()).isTrue();
        System.out.printf(
                "  %-7s of %,9d     %8d %6d %6d%n",
                shape, size, (captured - start) / size, (planned - captured) / size, (ran - planned) / size);
    }
}
