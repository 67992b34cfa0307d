package dev.steploom.junit;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.junit.ExecutorKind.IN_PROCESS;
import static dev.steploom.junit.ExecutorKind.THREADS;
import static dev.steploom.junit.ExecutorKind.VIRTUAL_THREADS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.definition.Executor;
import dev.steploom.definition.OpContext;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.instance.Instance;
import dev.steploom.partition.DynamicPartitionsDefinition;
import dev.steploom.partition.StaticPartitionsDefinition;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** How the settings of a test multiply, and what each invocation is called. */
class InvocationTests {
    static final Job<String> MONTHLY = job(
            "monthly",
            () -> op("name", (OpContext context) -> context.partitionKey()).call(),
            j -> j.partitions(StaticPartitionsDefinition.of("2013-01", "2013-02", "2013-03")));

    static class PartitionsTestCase {
        @JobTest(in = InvocationTests.class, job = "MONTHLY", partitions = "*")
        void all(@OutputOf("name") String key, JobExecutionResult result) {
            assertThat(result.tags()).containsEntry("steploom/partition", key);
        }

        @JobTest(in = InvocationTests.class, job = "MONTHLY", partitions = "2013-02..2013-03")
        void range(@OutputOf("name") String key) {
            assertThat(key).isNotEqualTo("2013-01");
        }

        @JobTest(
                in = InvocationTests.class,
                job = "MONTHLY",
                partitions = {"2013-03", "2013-01", "2013-03"})
        void list(@OutputOf("name") String key) {
            assertThat(key).isNotEqualTo("2013-02");
        }

        @JobTest(in = InvocationTests.class, job = "MONTHLY", partitionKey = "2013-02")
        void one(@OutputOf("name") String key) {
            assertThat(key).isEqualTo("2013-02");
        }
    }

    @Test
    void aTestRunsOncePerPartition() {
        FixtureRun run = FixtureRun.of(PartitionsTestCase.class);

        run.passed(8);
        assertThat(run.names())
                .containsExactlyInAnyOrder(
                        "monthly, partition 2013-01",
                        "monthly, partition 2013-02",
                        "monthly, partition 2013-03",
                        "monthly, partition 2013-02",
                        "monthly, partition 2013-03",
                        "monthly, partition 2013-03",
                        "monthly, partition 2013-01",
                        "monthly, partition 2013-02");
    }

    static class UnknownPartitionTestCase {
        @JobTest(
                in = InvocationTests.class,
                job = "MONTHLY",
                partitions = {"2013-01", "2013-2", "1999-12..2013-01"})
        void test() {}
    }

    @Test
    void partitionsThatAreNotThereAreRefusedAllAtOnce() {
        assertThat(FixtureRun.of(UnknownPartitionTestCase.class).failure())
                .hasMessage(
                        "@JobTest on InvocationTests.UnknownPartitionTestCase.test: There is no partition \"2013-2\"."
                                + " Did you mean \"2013-02\"? There is no partition \"1999-12\". The partitions are 2013-01,"
                                + " 2013-02, 2013-03.");
    }

    static class UnknownPartitionKeyTestCase {
        @JobTest(in = InvocationTests.class, job = "MONTHLY", partitionKey = "2014-01")
        void test() {}
    }

    @Test
    void aPartitionKeyThatIsNotThereIsRefused() {
        assertThat(FixtureRun.of(UnknownPartitionKeyTestCase.class).failure())
                .hasMessage("@JobTest on InvocationTests.UnknownPartitionKeyTestCase.test: There is no partition"
                        + " \"2014-01\". Did you mean \"2013-01\"?");
    }

    static class NoPartitionTestCase {
        @JobTest(
                in = InvocationTests.class,
                job = "MONTHLY",
                partitions = {})
        void test() {}
    }

    @Test
    void anEmptyListOfPartitionsIsRefused() {
        assertThat(FixtureRun.of(NoPartitionTestCase.class).failure())
                .hasMessage(
                        "@JobTest on InvocationTests.NoPartitionTestCase.test: partitions = {} names no partition, so"
                                + " the test would never run. Name some, write partitions = \"*\" for all, or leave it out.");
    }

    static class BackwardRangeTestCase {
        @JobTest(in = InvocationTests.class, job = "MONTHLY", partitions = "2013-03..2013-01")
        void test() {}
    }

    @Test
    void aRangeThatEndsBeforeItStartsIsRefused() {
        assertThat(FixtureRun.of(BackwardRangeTestCase.class).failure())
                .hasMessage("@JobTest on InvocationTests.BackwardRangeTestCase.test: The range \"2013-03..2013-01\" is"
                        + " empty: 2013-01 comes before 2013-03.");
    }

    static class UnpartitionedTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF", partitions = "*")
        void test() {}
    }

    @Test
    void partitionsOfAJobWithoutAnyAreRefused() {
        assertThat(FixtureRun.of(UnpartitionedTestCase.class).failure())
                .hasMessage(
                        "@JobTest on InvocationTests.UnpartitionedTestCase.test: job 'do_stuff' has no partitions."
                                + " Leave them out of the test, or give the job some: partitions(...), or a PartitionedConfig.");
    }

    static final Job<String> GROWING = job(
            "growing",
            () -> op("name", (OpContext context) -> context.partitionKey()).call(),
            j -> j.partitions(DynamicPartitionsDefinition.named("customers")));

    static class DynamicPartitionTestCase {
        @BeforeEach
        void addCustomers(Instance instance) {
            instance.dynamicPartitions().add("customers", List.of("ada", "grace"));
        }

        @JobTest(
                in = InvocationTests.class,
                job = "GROWING",
                partitions = {"ada", "grace"})
        void listed(ExecuteInProcessResult<String> result) {
            assertThat(result.output()).isIn("ada", "grace");
        }

        @JobTest(in = InvocationTests.class, job = "GROWING", partitions = "*")
        void all() {}
    }

    @Test
    void dynamicPartitionsAreListedAndAddedBeforeEach() {
        FixtureRun run = FixtureRun.of(DynamicPartitionTestCase.class);

        assertThat(run.failure())
                .hasMessage("@JobTest on InvocationTests.DynamicPartitionTestCase.all: partitions = \"*\" is laid out"
                        + " before the test has an instance that keeps the dynamic partitions of job 'growing'. List the"
                        + " keys, and add them in @BeforeEach: instance.dynamicPartitions().add(...).");
        run.results().testEvents().assertStatistics(s -> s.succeeded(2));
    }

    static class InstanceJobPartitionsTestCase {
        final Job<String> own = MONTHLY;

        @JobTest(partitions = "*")
        void all() {}

        @JobTest(partitions = {"2013-01", "2013-02"})
        void listed(ExecuteInProcessResult<String> result) {
            assertThat(result.success()).isTrue();
        }
    }

    @Test
    void allPartitionsOfAJobThatIsNotStaticAreRefusedPerMethod() {
        FixtureRun run = FixtureRun.of(InstanceJobPartitionsTestCase.class);

        assertThat(run.failure())
                .hasMessage(
                        "@JobTest on InvocationTests.InstanceJobPartitionsTestCase.all: partitions = \"*\" is laid out"
                                + " before there is an instance of the test to read the job of. Make the job static, or list the"
                                + " keys.");
        run.results().testEvents().assertStatistics(s -> s.succeeded(2));
    }

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
                in = InvocationTests.class,
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
