package dev.steploom.junit;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.StepFailure;
import dev.steploom.instance.Instance;
import dev.steploom.instance.RunStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.launcher.TagFilter;

/** When the job runs, and what becomes of a run that fails. */
class LifecycleTests {
    static final Job<Integer> FAILING =
            job("failing", () -> op("fail", () -> Integer.parseInt("x")).call());

    static class AfterBeforeEachTestCase {
        static final List<String> ORDER = new ArrayList<>();
        static final Job<Integer> NOTING =
                job("noting", () -> op("note", () -> note("run")).call());

        static int note(String what) {
            ORDER.add(what);
            return ORDER.size();
        }

        @BeforeEach
        void setUp() {
            note("before each");
        }

        @JobTest
        void first(ExecuteInProcessResult<Integer> result) {
            note("test");
        }

        @AfterEach
        void tearDown() {
            note("after each");
        }
    }

    @Test
    void theJobRunsAfterBeforeEach() {
        AfterBeforeEachTestCase.ORDER.clear();

        FixtureRun.of(AfterBeforeEachTestCase.class).passed(1);

        assertThat(AfterBeforeEachTestCase.ORDER).containsExactly("before each", "run", "test", "after each");
    }

    static class FailedResultTestCase {
        @JobTest(in = LifecycleTests.class, job = "FAILING")
        void test(JobExecutionResult result) {
            assertThat(result.status()).isEqualTo(RunStatus.FAILURE);
            assertThat(result.failedSteps()).containsExactly("fail");
        }
    }

    @Test
    void aTestSeesTheResultOfAFailedRun() {
        FixtureRun.of(FailedResultTestCase.class).passed(1);
    }

    static class UnseenFailureTestCase {
        @JobTest(in = LifecycleTests.class, job = "FAILING")
        void withoutParameters() {}

        @JobTest(in = LifecycleTests.class, job = "FAILING")
        void withAnOutput(@OutputOf("fail") int output) {}
    }

    @Test
    void aRunWhoseFailureTheTestDoesNotSeeFailsTheTest() {
        assertThat(FixtureRun.of(UnseenFailureTestCase.class).failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(StepFailure.class)
                        .hasRootCauseInstanceOf(NumberFormatException.class));
    }

    static class RaisedTestCase {
        @JobTest(in = LifecycleTests.class, job = "FAILING", raiseOnError = true)
        void test(JobExecutionResult result) {}
    }

    @Test
    void raiseOnErrorFailsTheTestWithWhatTheStepFailedWith() {
        assertThat(FixtureRun.of(RaisedTestCase.class).failure())
                .isInstanceOf(StepFailure.class)
                .hasMessageStartingWith(
                        "Step 'fail' of job 'failing' failed: NumberFormatException: For input string: \"x\"");
    }

    static class RaisedJobRunTestCase {
        @JobTest(in = LifecycleTests.class, job = "FAILING", raiseOnError = true)
        void test(JobRun<Integer> run) {
            assertThatThrownBy(run::execute).isInstanceOf(StepFailure.class);
            assertThat(run.with(o -> o.raiseOnError(false)).execute().success()).isFalse();
        }
    }

    @Test
    void raiseOnErrorHoldsForARunThatTheTestExecutes() {
        FixtureRun.of(RaisedJobRunTestCase.class).passed(1);
    }

    static class InstanceTestCase {
        static final Set<Instance> SEEN = ConcurrentHashMap.newKeySet();

        @JobTest(in = Greetings.class, job = "DO_STUFF", repetitions = 2)
        void test(Instance instance, JobExecutionResult result) {
            SEEN.add(instance);
            assertThat(instance.runs())
                    .singleElement()
                    .satisfies(run -> assertThat(run.id()).isEqualTo(result.runId()));
        }
    }

    @Test
    void eachTestHasAnInstanceOfItsOwnWhichIsClosedAfterwards() {
        InstanceTestCase.SEEN.clear();

        FixtureRun.of(InstanceTestCase.class).passed(2);

        assertThat(InstanceTestCase.SEEN)
                .hasSize(2)
                .allSatisfy(instance -> assertThatThrownBy(instance::runs)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("The instance is closed."));
    }

    static class HangingTestCase {
        static final Job<Integer> HANGING = job(
                "hanging",
                () -> op("hang", () -> {
                            Thread.sleep(TimeUnit.MINUTES.toMillis(10));
                            return 1;
                        })
                        .call());

        @JobTest
        @Timeout(value = 50, unit = TimeUnit.MILLISECONDS)
        void test(JobExecutionResult result) {}
    }

    static class HangingRunTestCase {
        @JobTest(in = HangingTestCase.class)
        @Timeout(value = 50, unit = TimeUnit.MILLISECONDS)
        void test(JobRun<Integer> run) {
            run.execute();
        }
    }

    @Test
    void aTimeoutOfARunThatTheTestExecutesTellsWhatRan() {
        assertThat(FixtureRun.of(HangingRunTestCase.class).failure())
                .hasMessageStartingWith(
                        "test(dev.steploom.junit.JobRun) timed out after 50 milliseconds, while job 'hanging' ran:\n")
                .hasMessageContaining("hang");
    }

    @Test
    void aTimeoutHoldsForTheRunBeforeTheTest() {
        assertThat(FixtureRun.of(HangingTestCase.class).failure())
                .hasMessageStartingWith("test() timed out after 50 milliseconds, while job 'hanging' ran:\n")
                .hasMessageContaining("hang");
    }

    static class BackOffTestCase {
        static final Job<Integer> PATIENT = job(
                "patient",
                () -> op(BackOffTestCase::third)
                        .withRetry(RetryPolicy.of(5).withDelay(Duration.ofHours(1)))
                        .call());

        static int third(OpContext context) {
            if (context.retryNumber() < 2) {
                throw new IllegalStateException("not yet");
            }
            return context.retryNumber();
        }

        @JobTest(executors = {ExecutorKind.IN_PROCESS, ExecutorKind.THREADS})
        void test(ExecuteInProcessResult<Integer> result, Clock clock) {
            assertThat(result.output()).isEqualTo(2);
            assertThat(result.retries()).containsEntry("third", 2);
            Instant start = result.events().get(0).time();
            assertThat(Duration.between(start, clock.instant())).isGreaterThanOrEqualTo(Duration.ofHours(2));
        }
    }

    @Test
    void waitsForRetriesEndAtOnceAndMoveTheClockOn() {
        FixtureRun.of(BackOffTestCase.class).passed(2);
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassTestCase {
        int tests;

        @JobTest(in = Greetings.class, job = "DO_STUFF", repetitions = 3)
        void test(ExecuteInProcessResult<Integer> result) {
            tests++;
            assertThat(result.output()).isEqualTo(12);
        }

        @JobTest(in = Greetings.class, job = "nested")
        void other(JobRun<Integer> run) {
            assertThat(run.execute().output()).isEqualTo(7);
        }
    }

    @Test
    void testsMayShareAnInstanceOfTheirClass() {
        FixtureRun.of(PerClassTestCase.class).passed(4);
    }

    static class TaggedTestCase {
        @Tag("slow")
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void slow() {}

        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void quick() {}
    }

    @Test
    void tagsSelectTests() {
        FixtureRun run = FixtureRun.of(kit -> kit.filters(TagFilter.includeTags("slow")), TaggedTestCase.class);

        run.passed(1);
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelTestCase {
        static final Set<String> RUNS = ConcurrentHashMap.newKeySet();

        @Execution(ExecutionMode.CONCURRENT)
        @JobTest(in = Greetings.class, job = "DO_STUFF", repetitions = 1_000)
        void test(ExecuteInProcessResult<Integer> result, Instance instance, @OutputOf("adder") int twelve) {
            assertThat(result.output()).isEqualTo(twelve).isEqualTo(12);
            assertThat(instance.runs()).hasSize(1);
            RUNS.add(result.runId());
        }
    }

    @Test
    void aThousandTestsInEightThreadsKeepApart() {
        ParallelTestCase.RUNS.clear();

        FixtureRun run = FixtureRun.of(
                kit -> kit.configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
                ParallelTestCase.class);

        run.passed(1_000);
        assertThat(ParallelTestCase.RUNS).hasSize(1_000);
    }
}
