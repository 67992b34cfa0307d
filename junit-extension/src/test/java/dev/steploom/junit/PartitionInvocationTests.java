package dev.steploom.junit;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.definition.OpContext;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.instance.Instance;
import dev.steploom.partition.DynamicPartitionsDefinition;
import dev.steploom.partition.StaticPartitionsDefinition;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the partitions of a job become invocations of a test. */
class PartitionInvocationTests {
    static final Job<String> MONTHLY = job(
            "monthly",
            () -> op("name", (OpContext context) -> context.partitionKey()).call(),
            j -> j.partitions(StaticPartitionsDefinition.of("2013-01", "2013-02", "2013-03")));

    static class PartitionsTestCase {
        @JobTest(in = PartitionInvocationTests.class, job = "MONTHLY", partitions = "*")
        void all(@OutputOf("name") String key, JobExecutionResult result) {
            assertThat(result.tags()).containsEntry("steploom/partition", key);
        }

        @JobTest(in = PartitionInvocationTests.class, job = "MONTHLY", partitions = "2013-02..2013-03")
        void range(@OutputOf("name") String key) {
            assertThat(key).isNotEqualTo("2013-01");
        }

        @JobTest(
                in = PartitionInvocationTests.class,
                job = "MONTHLY",
                partitions = {"2013-03", "2013-01", "2013-03"})
        void list(@OutputOf("name") String key) {
            assertThat(key).isNotEqualTo("2013-02");
        }

        @JobTest(in = PartitionInvocationTests.class, job = "MONTHLY", partitionKey = "2013-02")
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
                in = PartitionInvocationTests.class,
                job = "MONTHLY",
                partitions = {"2013-01", "2013-2", "1999-12..2013-01"})
        void test() {}
    }

    @Test
    void partitionsThatAreNotThereAreRefusedAllAtOnce() {
        assertThat(FixtureRun.of(UnknownPartitionTestCase.class).failure())
                .hasMessage(
                        "@JobTest on PartitionInvocationTests.UnknownPartitionTestCase.test: There is no partition \"2013-2\"."
                                + " Did you mean \"2013-02\"? There is no partition \"1999-12\". The partitions are 2013-01,"
                                + " 2013-02, 2013-03.");
    }

    static class UnknownPartitionKeyTestCase {
        @JobTest(in = PartitionInvocationTests.class, job = "MONTHLY", partitionKey = "2014-01")
        void test() {}
    }

    @Test
    void aPartitionKeyThatIsNotThereIsRefused() {
        assertThat(FixtureRun.of(UnknownPartitionKeyTestCase.class).failure())
                .hasMessage(
                        "@JobTest on PartitionInvocationTests.UnknownPartitionKeyTestCase.test: There is no partition"
                                + " \"2014-01\". Did you mean \"2013-01\"?");
    }

    static class NoPartitionTestCase {
        @JobTest(
                in = PartitionInvocationTests.class,
                job = "MONTHLY",
                partitions = {})
        void test() {}
    }

    @Test
    void anEmptyListOfPartitionsIsRefused() {
        assertThat(FixtureRun.of(NoPartitionTestCase.class).failure())
                .hasMessage(
                        "@JobTest on PartitionInvocationTests.NoPartitionTestCase.test: partitions = {} names no partition, so"
                                + " the test would never run. Name some, write partitions = \"*\" for all, or leave it out.");
    }

    static class BackwardRangeTestCase {
        @JobTest(in = PartitionInvocationTests.class, job = "MONTHLY", partitions = "2013-03..2013-01")
        void test() {}
    }

    @Test
    void aRangeThatEndsBeforeItStartsIsRefused() {
        assertThat(FixtureRun.of(BackwardRangeTestCase.class).failure())
                .hasMessage(
                        "@JobTest on PartitionInvocationTests.BackwardRangeTestCase.test: The range \"2013-03..2013-01\" is"
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
                        "@JobTest on PartitionInvocationTests.UnpartitionedTestCase.test: job 'do_stuff' has no partitions."
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
                in = PartitionInvocationTests.class,
                job = "GROWING",
                partitions = {"ada", "grace"})
        void listed(ExecuteInProcessResult<String> result) {
            assertThat(result.output()).isIn("ada", "grace");
        }

        @JobTest(in = PartitionInvocationTests.class, job = "GROWING", partitions = "*")
        void all() {}
    }

    @Test
    void dynamicPartitionsAreListedAndAddedBeforeEach() {
        FixtureRun run = FixtureRun.of(DynamicPartitionTestCase.class);

        assertThat(run.failure())
                .hasMessage(
                        "@JobTest on PartitionInvocationTests.DynamicPartitionTestCase.all: partitions = \"*\" is laid out"
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
                        "@JobTest on PartitionInvocationTests.InstanceJobPartitionsTestCase.all: partitions = \"*\" is laid out"
                                + " before there is an instance of the test to read the job of. Make the job static, or list the"
                                + " keys.");
        run.results().testEvents().assertStatistics(s -> s.succeeded(2));
    }
}
