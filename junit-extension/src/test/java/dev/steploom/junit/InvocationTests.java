package dev.steploom.junit;

import static dev.steploom.Steploom.job;
import static dev.steploom.junit.ExecutorKind.IN_PROCESS;
import static dev.steploom.junit.ExecutorKind.THREADS;
import static dev.steploom.junit.ExecutorKind.VIRTUAL_THREADS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.definition.Executor;
import dev.steploom.execution.JobExecutionResult;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** How the settings of a test multiply, and what each invocation is called. */
class InvocationTests {
    static class SelectionsTestCase {
        @JobTest(
                in = Greetings.class,
                job = "DO_STUFF",
                opSelection = {"return_five", "add_one"})
        void one(JobExecutionResult result) {
            assertThat(result.executionOrder()).containsExactly("return_five", "add_one");
        }

        @JobTest(
                in = Greetings.class,
                job = "DO_STUFF",
                opSelections = {"*add_one", "return_five, add_one_2"})
        void several(JobExecutionResult result) {
            assertThat(result.executionOrder()).hasSize(2).startsWith("return_five");
        }
    }

    @Test
    void aTestRunsOncePerSelection() {
        FixtureRun run = FixtureRun.of(SelectionsTestCase.class);

        run.passed(3);
        assertThat(run.names())
                .containsExactlyInAnyOrder(
                        "do_stuff, ops return_five add_one",
                        "do_stuff, ops *add_one",
                        "do_stuff, ops return_five add_one_2");
    }

    static class BadSelectionTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF", opSelection = "add_won")
        void test() {}
    }

    @Test
    void aSelectionOfNothingIsRefused() {
        assertThat(FixtureRun.of(BadSelectionTestCase.class).failure())
                .hasMessage("@JobTest on InvocationTests.BadSelectionTestCase.test: The selection"
                        + " [add_won] names \"add_won\", which is no node of the job. Did you mean \"add_one\"?");
    }

    static class NoSelectionTestCase {
        @JobTest(
                in = Greetings.class,
                job = "DO_STUFF",
                opSelections = {})
        void test() {}
    }

    @Test
    void anEmptyListOfSelectionsIsRefused() {
        assertThat(FixtureRun.of(NoSelectionTestCase.class).failure())
                .hasMessage(
                        "@JobTest on InvocationTests.NoSelectionTestCase.test: opSelections = {} selects nothing, so"
                                + " the test would never run. Write some, or leave it out.");
    }

    static class ExecutorsTestCase {
        static final Map<String, Executor> MORE = Map.of("two threads", Executor.threads(2));

        @JobTest(
                in = Greetings.class,
                job = "DO_STUFF",
                executors = {IN_PROCESS, THREADS},
                executorSource = "MORE")
        void test(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(12);
        }
    }

    @Test
    void aTestRunsOncePerExecutor() {
        FixtureRun run = FixtureRun.of(ExecutorsTestCase.class);

        run.passed(3);
        assertThat(run.names())
                .containsExactly("do_stuff, in_process", "do_stuff, threads(4)", "do_stuff, two threads");
    }

    static class VirtualThreadsTestCase {
        @JobTest(
                in = Greetings.class,
                job = "DO_STUFF",
                executors = {THREADS, VIRTUAL_THREADS})
        void test(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(12);
        }
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void withoutVirtualThreadsTheirInvocationIsSkippedWithTheReason() {
        FixtureRun run = FixtureRun.of(VirtualThreadsTestCase.class);

        assertThat(run.skipped())
                .containsExactly("Virtual threads need JDK 21 or later, but this is JDK "
                        + Runtime.version().feature() + ".");
        run.results().testEvents().assertStatistics(s -> s.succeeded(1).failed(0));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void withVirtualThreadsTheirInvocationRuns() {
        FixtureRun.of(VirtualThreadsTestCase.class).passed(2);
    }

    static class NoExecutorTestCase {
        static final String NAME = "threads";

        @JobTest(in = Greetings.class, job = "DO_STUFF", executorSource = "NAME")
        void test() {}
    }

    @Test
    void aSourceOfExecutorsThatGivesNoneIsRefused() {
        assertThat(FixtureRun.of(NoExecutorTestCase.class).failure())
                .hasMessage("@JobTest on InvocationTests.NoExecutorTestCase.test:"
                        + " InvocationTests.NoExecutorTestCase.NAME gives no Executor, and no Map<String, Executor> that"
                        + " has any.");
    }

    static class EveryCombinationTestCase {
        @JobTest(
                in = PartitionInvocationTests.class,
                job = "MONTHLY",
                partitions = {"2013-01", "2013-02"},
                executors = {IN_PROCESS, THREADS},
                repetitions = 2)
        void test(JobExecutionResult result) {
            assertThat(result.success()).isTrue();
        }
    }

    @Test
    void settingsMultiply() {
        FixtureRun run = FixtureRun.of(EveryCombinationTestCase.class);

        run.passed(8);
        assertThat(run.names())
                .startsWith(
                        "monthly, partition 2013-01, in_process, repetition 1 of 2",
                        "monthly, partition 2013-01, in_process, repetition 2 of 2",
                        "monthly, partition 2013-01, threads(4), repetition 1 of 2")
                .endsWith("monthly, partition 2013-02, threads(4), repetition 2 of 2");
    }

    static class NeverTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF", repetitions = 0)
        void test() {}
    }

    @Test
    void repetitionsBelowOneAreRefused() {
        assertThat(FixtureRun.of(NeverTestCase.class).failure())
                .hasMessage("@JobTest on InvocationTests.NeverTestCase.test: repetitions = 0 would never run the test."
                        + " Write 1 or more.");
    }

    @Retention(RetentionPolicy.RUNTIME)
    @JobTest(in = Greetings.class, job = "DO_STUFF", tags = "team=core", executors = THREADS)
    @interface GreetingsTest {}

    static class ComposedTestCase {
        @GreetingsTest
        void test(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(12);
            assertThat(result.tags()).containsEntry("team", "core");
        }
    }

    @Test
    void anAnnotationOfOnesOwnBringsItsSettings() {
        FixtureRun run = FixtureRun.of(ComposedTestCase.class);

        run.passed(1);
        assertThat(run.names()).containsExactly("do_stuff, threads(4)");
    }

    static class EverythingWrongTestCase {
        @JobTest(
                in = Greetings.class,
                job = "DO_STUFF",
                partitionKey = "a",
                opSelection = "nowhere",
                tags = "team",
                runConfig = "ops: [",
                inputValues = "inputs",
                repetitions = -1)
        void test() {}
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(FixtureRun.of(EverythingWrongTestCase.class).failure())
                .hasMessageStartingWith(
                        "@JobTest on InvocationTests.EverythingWrongTestCase.test has 6 problems:\n  - ")
                .message()
                .contains(
                        "\n  - the tag \"team\" has no name and value. Write it as \"name=value\".",
                        "  - class InvocationTests.EverythingWrongTestCase has no field \"inputs\" and no method without"
                                + " parameters of that name. There are no fields and methods of type Map.",
                        "\n  - job 'do_stuff' has no partitions.",
                        "\n  - The run config does not fit: line 1, column 7",
                        "\n  - repetitions = -1 would never run the test. Write 1 or more.");
    }
}
