package dev.steploom.plan;

import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Dynamic;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Out;
import dev.steploom.Outputs;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.event.Event;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plan says beforehand about the events of a step is what the step writes. */
class UsualStepsTests {
    private static final Op0<Void> OPEN = op("open", () -> {});
    private static final Op0<Integer> ONE = op("one", () -> 1);
    private static final Op2<Integer, Integer, Integer> ADD = op("add", (Integer a, Integer b) -> a + b);
    private static final Op1<Integer, Void> PRINT = op("print", (Integer number) -> {});

    @Outputs
    record Pair(int left, int right) {}

    @Test
    void aStepStartsAndEnds() {
        OpDefinition none = OpDefinition.builder("none", context -> {}).build();
        JobDefinition job = JobDefinition.builder(
                        GraphDefinition.builder("g").define(none).build())
                .build();

        assertUsual(JobExecution.executeInProcess(job, new RunOptions()), "none", 2);
    }

    @Test
    void anOutputOfNothingIsNotHandled() {
        assertUsual(job("j", () -> OPEN.call()), "open", 3);
    }

    @Test
    void anOutputIsMadeAndHandled() {
        assertUsual(ONE.toJob("j"), "one", 4);
    }

    @Test
    void anInputFromAStepIsLoadedAndChecked() {
        assertUsual(job("j", () -> PRINT.call(ONE.call())), "print", 3 + 2);
    }

    @Test
    void aValueIsCheckedOnly() {
        assertUsual(job("j", () -> ADD.call(ONE.call(), value(2))), "add", 4 + 2 + 1);
    }

    @Test
    void anOrderAloneIsNoEvent() {
        assertUsual(job("j", () -> ONE.after(OPEN.call()).call()), "one", 4);
    }

    @Test
    void whatAStepWithSeveralOutputsWritesIsNotKnownBefore() {
        assertUnknown(op("pair", () -> new Pair(1, 2)).toJob("j"), "pair");
    }

    @Test
    void whatAStepWithADynamicOutputWritesIsNotKnownBefore() {
        assertUnknown(op("many", () -> Dynamic.of(List.of(1, 2))).toJob("j"), "many");
    }

    @Test
    void whatAFanInWritesIsNotKnownBefore() {
        Op1<List<Integer>, Integer> size = op("size", (List<Integer> numbers) -> numbers.size());
        Job<Integer> job = job("j", () -> {
            Out<Integer> one = ONE.call();
            return size.call(all(one, ADD.call(one, value(1))));
        });

        assertUnknown(job, "size");
    }

    private static void assertUsual(Job<?> job, String step, int events) {
        assertUsual(job.executeInProcess(), step, events);
    }

    private static void assertUsual(JobExecutionResult result, String step, int events) {
        int number = result.plan().steps().indexOf(step);

        assertThat(result.plan().usualEvents(number)).isEqualTo(events);
        assertThat(result.events())
                .filteredOn(event -> step.equals(event.stepKey()) && !(event instanceof Event.ResourceInit))
                .hasSize(events);
    }

    private static void assertUnknown(Job<?> job, String step) {
        JobExecutionResult result = job.executeInProcess();

        assertThat(result.plan().usualEvents(result.plan().steps().indexOf(step)))
                .isZero();
    }
}
