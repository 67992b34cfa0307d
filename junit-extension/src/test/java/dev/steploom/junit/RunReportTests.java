package dev.steploom.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.instance.Instance;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;

/** What is published of the runs of a test that fails. */
class RunReportTests {
    static class FailingTestCase {
        @JobTest(in = LifecycleTests.class, job = "FAILING")
        void test(JobExecutionResult result) {
            assertThat(result.success()).isTrue();
        }
    }

    @Test
    void aFailedTestPublishesTimelineAndEvents() {
        Map<String, String> report =
                FixtureRun.of(FailingTestCase.class).reports().get(0);

        assertThat(report).containsOnlyKeys("steploom.run", "steploom.timeline", "steploom.events", "steploom.files");
        assertThat(report.get("steploom.run"))
                .startsWith("run of job failing: FAILURE, 1 step; Step 'fail' of job 'failing' failed: ");
        assertThat(report.get("steploom.timeline"))
                .startsWith("job 'failing'\n\n✗ run failed in ")
                .contains("step 'fail' failed\n  NumberFormatException: For input string: \"x\"\n");
        assertThat(report.get("steploom.events")).contains("STEP_FAILURE fail NumberFormatException");
    }

    @Test
    void filesOfTheRunAreAttachedToTheTest(@TempDir Path reports) {
        FixtureRun run =
                FixtureRun.of(kit -> kit.outputDirectoryCreator(new OneFolder(reports)), FailingTestCase.class);

        assertThat(run.reports().get(0))
                .containsEntry("steploom.files", reports.resolve("run-1").toString());
        assertThat(reports.resolve("run-1"))
                .isDirectoryContaining("glob:**failing-*.html")
                .isDirectoryContaining("glob:**failing-*.json");
        run.results().testEvents().assertStatistics(s -> s.fileEntryPublished(1));
    }

    /** Attaches all files to one folder. */
    private record OneFolder(Path root) implements OutputDirectoryCreator {
        @Override
        public Path getRootDirectory() {
            return root;
        }

        @Override
        public Path createOutputDirectory(TestDescriptor test) {
            return root;
        }
    }

    @Test
    void filesGoToTheReportsOfTheBuildWhereJUnitAttachesNone() {
        Path folder =
                Path.of(FixtureRun.of(FailingTestCase.class).reports().get(0).get("steploom.files"));

        assertThat(folder)
                .isNotEmptyDirectory()
                .startsWith(Path.of("target", "reports", "steploom").toAbsolutePath());
        assertThat(folder.getParent().getFileName().toString()).startsWith("RunReportTests.FailingTestCase.test-");
    }

    static class PassingTestCase {
        @JobTest(in = LifecycleTests.class, job = "FAILING")
        void test(JobExecutionResult result) {
            assertThat(result.success()).isFalse();
        }

        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void aborted(JobExecutionResult result) {
            assumeTrue(result.steps().isEmpty());
        }
    }

    @Test
    void aTestThatPassesOrIsAbortedPublishesNothing() {
        assertThat(FixtureRun.of(PassingTestCase.class).reports()).isEmpty();
    }

    static class SeveralRunsTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void test(JobRun<Integer> run, Instance instance) {
            run.execute();
            run.with(o -> o.opSelection("return_five")).execute();
            assertThat(instance.runs()).isEmpty();
        }
    }

    @Test
    void everyRunIsPublished() {
        assertThat(FixtureRun.of(SeveralRunsTestCase.class).reports())
                .extracting(report -> report.get("steploom.run"))
                .containsExactly(
                        "run of job do_stuff: SUCCESS, 4 steps, output 12", "run of job do_stuff: SUCCESS, 1 step");
    }

    static class AfterEachTestCase {
        @AfterEach
        void tearDown() {
            throw new IllegalStateException("in use");
        }

        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void test(ExecuteInProcessResult<Integer> result) {}
    }

    @Test
    void aFailureAfterTheTestPublishesItsRunToo() {
        assertThat(FixtureRun.of(AfterEachTestCase.class).reports()).hasSize(1);
    }

    static class RaisingTestCase {
        @JobTest(in = LifecycleTests.class, job = "FAILING", raiseOnError = true)
        void test(JobExecutionResult result) {}
    }

    @Test
    void aRunThatThrowsIsPublished() {
        assertThat(FixtureRun.of(RaisingTestCase.class).reports()).hasSize(1);
    }
}
